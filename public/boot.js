// Wakes the page: loads the Wasm when the person begins to act, and starts it over the HTML that stands there.
//
// Who only reads pays nothing for it. A finger, a key, a focus or a pointer over the page wakes it, as does anything kept
// from before (a query in the address, a field already filled, a commune on this phone); else it wakes after some quiet
// seconds. What was typed or pressed meanwhile is not lost.
//
// The HTML may not be what the build wrote: a translator, an extension or a proxy may have changed it. The module renders
// nothing over it: it listens, and fills what it finds. If it panics a fresh one takes its place, and if nothing helps the page
// stays as it is: readable, with every link working, and without the search field, which could do nothing.

import { applyDates } from './dated.js';

const script = document.querySelector('script[data-wasm]');
const page = document.documentElement;
const root = document.getElementById('app');
const MOST_STARTS = 3;
let starts = 0;
// A widget stands in somebody else's page, perhaps one of twenty: it wakes only when it is used. Any other page in a foreign
// frame was put there to deceive: it does not wake, so that its links lead out of what may be framed.
const isWidget = 'widget' in page.dataset;
const isTrapped = window !== top && !isWidget;

// What the running module listens to on the window. A module that panicked would still hear: it would swallow clicks on
// links, and lead nowhere. So its ears are kept here, and taken away before another starts.
let ears = [];

function withEars(run) {
  const add = window.addEventListener;
  window.addEventListener = (...ear) => {
    ears.push(ear);
    add.apply(window, ear);
  };
  try {
    run();
  } finally {
    delete window.addEventListener;
  }
}

function deafen() {
  for (const [type, listener, options] of ears) removeEventListener(type, listener, options);
  ears = [];
}

async function wake() {
  deafen();
  starts += 1;
  // Each start wants a module of its own: one that panicked is dead for good.
  const { default: init, wake } = await import(script.dataset.js + (starts > 1 ? `?${starts}` : ''));
  await init({ module_or_path: fetch(script.dataset.wasm) });
  withEars(wake);
}

async function start() {
  try {
    await wake();
  } catch (error) {
    if (!isPanic(error)) throw error;
    await wake();
  }
}

const isPanic = (error) => error instanceof WebAssembly.RuntimeError;

// A panic after the start, in what runs a moment later or when somebody presses a button.
addEventListener('error', ({ error }) => revive(error));
addEventListener('unhandledrejection', ({ reason }) => revive(reason));

function revive(error) {
  if (!isPanic(error) || starts >= MOST_STARTS || page.dataset.app === 'failed') return;
  wake().catch(fail);
}

function fail(error) {
  deafen();
  page.dataset.app = 'failed';
  console.warn('Một Cửa: the page stays readable, but its search could not be started.', error);
}

// Throws where Wasm is missing or forbidden: then the page says so at once, not when somebody starts to type.
const mayCompile = () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'focusin'];
const QUIET = 6000;

// Runs once: at the first sign that the person wants to act, or after a while in which the page was read undisturbed.
function whenWanted(run) {
  const go = () => {
    for (const sign of SIGNS) removeEventListener(sign, go, true);
    clearTimeout(timer);
    run();
  };
  for (const sign of SIGNS) addEventListener(sign, go, { capture: true, passive: true });
  const timer = isWidget ? 0 : setTimeout(() => (window.requestIdleCallback ?? setTimeout)(go), QUIET);
  if (isWantedAlready()) go();
}

function isWantedAlready() {
  const hasTyped = [...root.querySelectorAll('input[id], textarea[id]')].some((field) => field.value !== field.defaultValue);
  const isFocused = root.contains(document.activeElement);
  return hasTyped || isFocused || location.hash.length > 1 || keepsSomething() || !isWhole();
}

// Without a seed the page is another one, or not all of it: the app puts up the right one.
const isWhole = () => document.getElementById('seed') !== null;

function keepsSomething() {
  try {
    return localStorage.length > 0;
  } catch {
    return false; // storage is forbidden here: nothing can be kept
  }
}

// Enter pressed before anybody listens would leave the page and what was typed.
const hold = (event) => event.preventDefault();

// A button, or an answer of a walkthrough, pressed before anybody listens: pressed again once somebody does.
let pressed = null;
const remember = (event) => {
  const answer = event.target.closest?.('[data-a]');
  if (answer) event.preventDefault();
  pressed = answer ?? event.target.closest?.('button') ?? pressed;
};

function listens() {
  root.removeEventListener('submit', hold);
  root.removeEventListener('click', remember);
}

// A link to what stands in something closed opens it; not all browsers do that by themselves.
function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const closed = target && target.closest('details:not([open])');
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}

function arrived() {
  const builder = document.querySelector('.builder');
  if (builder) import('./builder.js').then(({ attach }) => attach(builder));
  applyDates();
  openTarget();
}

try {
  page.toggleAttribute('data-large', localStorage.getItem('motcua:large') === '1');
} catch { /* storage is forbidden here */ }
// Only who opens the panel for helpers needs what it does.
document.querySelector('.helper')?.addEventListener('toggle', () => import('./helper.js'), { once: true });

arrived();
addEventListener('motcua:arrived', arrived);
addEventListener('hashchange', openTarget);
// Within the app a link to a part of the same page changes the address without a hashchange.
addEventListener('click', ({ target }) => { if (target.closest?.('a[href*="#"]')) setTimeout(openTarget); });

if (page.dataset.widget === 'still') {
  page.dataset.app = 'awake'; // nothing in it ever sleeps
} else if (script && root && !isTrapped) {
  page.dataset.app = 'asleep';
  root.addEventListener('submit', hold);
  root.addEventListener('click', remember);
  const begin = () => {
    page.dataset.app = 'starting';
    start().then(() => {
      page.dataset.app = 'awake';
      listens();
      if (pressed?.isConnected) pressed.click();
    }, fail).then(listens);
  };
  requestAnimationFrame(() => setTimeout(() => {
    try {
      mayCompile();
      whenWanted(begin);
    } catch (error) {
      fail(error);
      listens();
    }
  }));
}

if ('serviceWorker' in navigator && window === top) {
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register('/sw.js');
      // All content of this language for use without a network, unless the person saves data.
      if (navigator.connection?.saveData) return;
      (await navigator.serviceWorker.ready).active.postMessage({ keep: page.lang });
    } catch {
      // Without it the portal works, with a network.
    }
  });
}
