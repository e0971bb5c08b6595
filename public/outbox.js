// The letters on this phone, and their way out: a store that changes only what it has seen, a lock so that two tabs never
// send the same letter, and two requests. Loaded by the pages that listen, and by every page as long as letters wait; what
// it all means is decided in Rust. Photos and the receipt's picture are scripts of their own, loaded when they are used.

const DURATION = 30_000;
/** The slowest network that photos still get through: bytes a millisecond. */
const SLOWEST = 10;
/** Says to every page of the portal that letters wait: `src/browser/keep.rs` reads it. */
const WAITING = 'motcua:waiting';
const tabs = new BroadcastChannel('motcua:outbox');
const tell = () => dispatchEvent(new Event('motcua:letters'));
tabs.onmessage = tell;

/** Tells this tab and the others that letters have changed. */
const changed = () => { tabs.postMessage(0); tell(); };

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('motcua', 2);
  asked.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) asked.result.createObjectStore('letters');
    asked.result.createObjectStore('photos');
  };
  asked.onsuccess = () => {
    // A later form of the store must not wait for this tab.
    asked.result.onversionchange = () => asked.result.close();
    resolve(asked.result);
  };
  asked.onerror = () => reject(asked.error);
});

/** Runs something on the stores and settles only when it is on the disk: a phone may die right after. */
export const within = async (mode, act) => {
  const transaction = (await opened).transaction(['letters', 'photos'], mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    let answer;
    act(transaction.objectStore('letters'), (value) => { answer = value; }, transaction.objectStore('photos'));
    transaction.oncomplete = () => resolve(answer);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};

/** A letter's state is the last line of its text. */
const isWaiting = (text) => /\n(waiting|sending)\t.*$/.test(text);

/** Notes whether letters wait; without storage they go as soon as one of the pages that listen is open. */
const note = (isSo) => {
  try {
    if (isSo) localStorage.setItem(WAITING, '1');
    else localStorage.removeItem(WAITING);
  } catch { /* storage is forbidden here */ }
};
const noteAll = () => window.motcuaOutbox.all().then((texts) => note(texts.some(isWaiting)));

/** A letter's photos, each with its name; empty if there are none. */
export const photosOf = async (code) => {
  const kept = await within('readonly', (_, answer, photos) => { photos.get(code).onsuccess = ({ target }) => answer(target.result); });
  return (kept ?? []).map((blob, at) => new File([blob], `${code.replace(/[^0-9A-Za-z-]/g, '')}-${at + 1}.jpg`, { type: blob.type }));
};

let photos = null;
const loadPhotos = async () => (photos ??= await import('./photos.js'));

const request = async (url, options, bytes = 0) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), DURATION + bytes / SLOWEST);
  try {
    const response = await fetch(url, {
      cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', signal: patience.signal, ...options,
    });
    return [response, await response.text()];
  } finally {
    clearTimeout(timer);
  }
};

let sealer;
let coming;
let sealed = {};

/** Fetches what seals letters, and has the form look again once it is there; after a failure the next letter typed asks anew. */
const fetchSealer = () => {
  coming ??= import('./seal.js').then((script) => script.sealer()).then((seal) => {
    sealer = seal;
    document.querySelector('[data-channel]:checked')?.dispatchEvent(new Event('input', { bubbles: true }));
  }, () => { coming = undefined; });
};

/** Loads what shows photos as soon as a letter on the page has some. */
async function dress() {
  const places = [...document.querySelectorAll('[data-photos]')];
  if (!photos) {
    const codes = await within('readonly', (_, answer, store) => { store.getAllKeys().onsuccess = ({ target }) => answer(target.result); });
    if (!places.some(({ dataset }) => codes.includes(dataset.photos))) return;
  }
  await (await loadPhotos()).dress();
}

window.motcuaOutbox = {
  /** Every letter's text, the newest first: its third line says when it was begun. */
  all: () => within('readonly', (store, answer) => {
    const begun = (text) => Number(text.split('\n')[2]);
    store.getAll().onsuccess = (event) => answer(event.target.result.sort((one, other) => begun(other) - begun(one)));
  }),

  /** One letter's text. */
  get: (code) => within('readonly', (store, answer) => { store.get(code).onsuccess = (event) => answer(event.target.result); }),

  /** Puts `next` in the place of `expected`; an empty text is no letter. False, and nothing done, if another stands there. */
  swap: (code, expected, next) => {
    if (isWaiting(next)) note(true);
    return within('readwrite', (store, answer, photos) => {
      store.get(code).onsuccess = (event) => {
        const isExpected = (event.target.result ?? '') === expected;
        if (isExpected && next) store.put(next, code);
        if (isExpected && !next) [store, photos].forEach((each) => each.delete(code));
        answer(isExpected);
      };
    }).then((isDone) => { changed(); noteAll(); return isDone; });
  },

  /** Deletes all of them, and their photos. */
  clear: () => within('readwrite', (store, _, photos) => { store.clear(); photos.clear(); }).then(() => { changed(); note(false); }),

  /** Gives one letter's photos to another one, too. */
  fork: (from, to) => within('readwrite', (_, __, photos) => {
    photos.get(from).onsuccess = ({ target }) => { if (target.result) photos.put(target.result, to); };
  }),

  /** Holds a letter against other tabs; null if one of them holds it, or the browser has no locks: then nothing is sent. */
  hold: (code) => new Promise((resolve) => {
    if (!navigator.locks) resolve(null);
    navigator.locks?.request(`motcua:${code}`, { ifAvailable: true }, (lock) => new Promise((release) => {
      resolve(lock && release);
      if (!lock) release();
    }));
  }),

  /** Whether a server is there and talks to us. */
  knock: (url) => request(url).then(() => true, () => false),

  /** Posts a letter, with the photos of `code` if there are any: status, seconds to wait or -1, what came back. */
  post: async (url, type, body, code) => {
    const files = code ? await photosOf(code) : [];
    const options = { method: 'POST', headers: { 'Content-Type': type }, body };
    if (files.length) {
      // The browser names the media type itself, with the boundary that it chose.
      options.body = new FormData();
      delete options.headers;
      for (const [name, value] of new URLSearchParams(body)) options.body.append(name, value);
      for (const file of files) options.body.append('photo', file);
    }
    const [response, said] = await request(url, options, files.reduce((sum, { size }) => sum + size, 0));
    const wish = response.headers.get('Retry-After');
    const seconds = /^\d+$/.test(wish) ? Number(wish) : Math.ceil((Date.parse(wish) - Date.now()) / 1000);
    return [response.status, seconds >= 0 ? seconds : -1, said];
  },

  /** A text sealed to an age key; empty until the sealer has come. The same text stays the same bytes: what was seen is sent. */
  seal: (key, text) => {
    if (!sealer) fetchSealer();
    else if (sealed.key !== key || sealed.text !== text) sealed = { key, text, bytes: sealer(key, text) };
    return sealer ? sealed.bytes : '';
  },

  /** Opens the phone's sharing, with the photos if it takes them, or copies the text. */
  share: (text) => {
    const files = photos?.shown() ?? [];
    const all = files.length && navigator.canShare?.({ files }) ? { text, files } : { text };
    return navigator.share ? navigator.share(all) : navigator.clipboard.writeText(text);
  },

  /** Shows the photos of the letters on the page: each place for them names its letter. Without them the letters stand there. */
  dress: () => dress().catch(() => {}),
};

addEventListener('change', async ({ target }) => {
  if (target.id === 'listen-photos' && target.files.length) (await loadPhotos()).take(target);
});
addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-picture]');
  if (button) (await import('./receipt.js')).save(button);
});

noteAll().catch(() => {});
dispatchEvent(new Event('motcua:store'));
// Photos chosen before anybody listened.
const chosen = document.getElementById('listen-photos');
if (chosen?.files.length) for (const name of ['input', 'change']) chosen.dispatchEvent(new Event(name, { bubbles: true }));
