// For somebody who helps somebody else: large text, the page read aloud, the other language beside it, and nothing left
// behind for the next person. Loaded when the panel is opened; it needs no Wasm.

const page = document.documentElement;
const panel = document.querySelector('.helper');
const note = panel.querySelector('[role=status]');
const button = (name) => panel.querySelector(`[data-helper="${name}"]`);
const say = (words = '') => { note.textContent = words; };
const words = panel.dataset;

// Storage may be refused; then the choice lasts as long as the page.
function keep(name, value) {
  try {
    if (value) localStorage.setItem(name, value); else localStorage.removeItem(name);
  } catch { /* nothing could be kept before either */ }
}

function large() {
  const isLarge = page.toggleAttribute('data-large');
  button('large').setAttribute('aria-pressed', String(isLarge));
  keep('motcua:large', isLarge ? '1' : '');
}

const isRead = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

function read() {
  const voice = window.speechSynthesis;
  if (!voice) return say(words.noVoice);
  if (voice.speaking) return stop();
  const lines = [...document.querySelectorAll('#content :is(h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label)')]
    .filter((line) => isRead(line) && !line.querySelector('p, li, h3, h4, dt'))
    .map((line) => line.innerText.trim()).filter(Boolean);
  // Some browsers stop long texts after a quarter of a minute: so each line is spoken by itself.
  const spoken = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { lang: page.lang === 'vi' ? 'vi-VN' : 'en-US', rate: 0.9 }));
  if (!spoken.length) return undefined;
  spoken.at(-1).onend = stop;
  spoken[0].onerror = () => { stop(); say(words.noVoice); };
  spoken.forEach((line) => voice.speak(line));
  button('read').setAttribute('aria-pressed', 'true');
  return say();
}

function stop() {
  window.speechSynthesis?.cancel();
  button('read').setAttribute('aria-pressed', 'false');
}

function alone() {
  document.querySelector('.beside')?.remove();
  button('beside').setAttribute('aria-pressed', 'false');
}

async function beside() {
  const other = document.querySelector('.frame-lang');
  const address = new URL(other.href).pathname;
  try {
    const response = await fetch(address.endsWith('.html') ? address.replace(/html$/, 'json') : `${address}page.json`);
    if (!response.ok) throw new Error(String(response.status));
    const column = document.createElement('aside');
    column.className = 'beside';
    column.lang = other.lang;
    column.setAttribute('aria-label', other.textContent);
    column.innerHTML = (await response.json()).html;
    // To be read only: what is named or answered stands once, in the page itself.
    column.querySelectorAll('form, .walk__live, [data-do], nav').forEach((part) => part.remove());
    column.querySelectorAll('[id], [aria-labelledby]').forEach((part) => {
      part.removeAttribute('id');
      part.removeAttribute('aria-labelledby');
    });
    alone();
    document.getElementById('content').after(column);
    button('beside').setAttribute('aria-pressed', 'true');
    say();
  } catch {
    say(words.noBeside);
  }
}

function wipe() {
  stop();
  try {
    for (const store of [localStorage, sessionStorage]) {
      Object.keys(store).filter((name) => /^(motcua|scroll):/.test(name)).forEach((name) => store.removeItem(name));
    }
  } catch { /* nothing was kept */ }
  location.replace(document.querySelector('.brand').href);
}

const acts = { large, read, beside: () => (document.querySelector('.beside') ? alone() : beside()), wipe };

panel.addEventListener('click', ({ target }) => acts[target.closest('[data-helper]')?.dataset.helper]?.());
addEventListener('motcua:arrived', () => {
  stop();
  if (document.querySelector('.beside')) beside();
});
addEventListener('pagehide', stop);
button('large').setAttribute('aria-pressed', String(page.hasAttribute('data-large')));
