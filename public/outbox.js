// The letters on this phone, and their way out: a store that changes only what it has seen, a lock so that two tabs never
// send the same letter, and two requests. Loaded by the pages that listen; what it all means is decided in Rust.

const DURATION = 30_000;
const tabs = new BroadcastChannel('motcua:outbox');
const tell = () => dispatchEvent(new Event('motcua:letters'));
tabs.onmessage = tell;

/** Tells this tab and the others that letters have changed. */
const changed = () => { tabs.postMessage(0); tell(); };

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('motcua', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('letters');
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

/** Runs something on the store and settles only when it is on the disk: a phone may die right after. */
const within = async (mode, act) => {
  const transaction = (await opened).transaction('letters', mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    let answer;
    act(transaction.objectStore('letters'), (value) => { answer = value; });
    transaction.oncomplete = () => resolve(answer);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};

const request = async (url, options) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), DURATION);
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

window.motcuaOutbox = {
  /** Every letter's text, the newest first: its third line says when it was begun. */
  all: () => within('readonly', (store, answer) => {
    const begun = (text) => Number(text.split('\n')[2]);
    store.getAll().onsuccess = (event) => answer(event.target.result.sort((one, other) => begun(other) - begun(one)));
  }),

  /** One letter's text. */
  get: (code) => within('readonly', (store, answer) => { store.get(code).onsuccess = (event) => answer(event.target.result); }),

  /** Puts `next` in the place of `expected`; an empty text is no letter. False, and nothing done, if another stands there. */
  swap: (code, expected, next) => within('readwrite', (store, answer) => {
    store.get(code).onsuccess = (event) => {
      const isExpected = (event.target.result ?? '') === expected;
      if (isExpected && next) store.put(next, code);
      if (isExpected && !next) store.delete(code);
      answer(isExpected);
    };
  }).then((isDone) => { changed(); return isDone; }),

  /** Deletes all of them. */
  clear: () => within('readwrite', (store) => { store.clear(); }).then(changed),

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

  /** Posts a letter: status, seconds to wait or -1, what came back. */
  post: async (url, type, body) => {
    const [response, said] = await request(url, { method: 'POST', headers: { 'Content-Type': type }, body });
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

  /** Opens the phone's sharing, or copies the text. */
  share: (text) => (navigator.share ? navigator.share({ text }) : navigator.clipboard.writeText(text)),
};
dispatchEvent(new Event('motcua:store'));
