// Wakes the page: loads the Wasm once the page can be read, and starts it over the HTML that stands there.
//
// The HTML may not be what the build wrote: a translator, an extension or a proxy may have changed it, and waking it in
// place would panic or bind buttons to the wrong nodes. So the frame's nodes are counted first (the build wrote how many
// there were, those inside finished pieces left out), and a panic is caught. In both cases the root is filled anew by a
// fresh module, and what was typed and where the focus was are put back. If nothing helps, the page stays as it is:
// readable, with every link working, and without the search field, which could do nothing.

const script = document.querySelector('script[data-wasm]');
const page = document.documentElement;
const root = document.getElementById('app');
const MOST_STARTS = 3;
let starts = 0;

function countNodes() {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT, (node) =>
    node.parentElement.closest('.piece') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let count = 0;
  while (walker.nextNode()) count += 1;
  return count;
}

function typed() {
  const fields = [...root.querySelectorAll('input[id], textarea[id], select[id]')].map((field) => [field.id, field.value]);
  const focused = document.activeElement;
  return { fields, focus: focused?.id, range: focused?.selectionStart ?? null };
}

function putBack({ fields, focus, range }) {
  for (const [id, value] of fields) {
    const field = document.getElementById(id);
    if (!field || !value || field.value === value) continue;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const field = focus && document.getElementById(focus);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (range !== null && field.setSelectionRange) field.setSelectionRange(range, range);
}

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

async function wake(anew) {
  deafen();
  starts += 1;
  // Each start wants a module of its own: one that panicked is dead for good.
  const { default: init, wake } = await import(script.dataset.js + (starts > 1 ? `?${starts}` : ''));
  await init({ module_or_path: fetch(script.dataset.wasm) });
  if (!anew) {
    withEars(() => wake(false));
    return;
  }
  const before = typed();
  const nodes = [...root.childNodes];
  try {
    withEars(() => wake(true));
  } catch (error) {
    root.replaceChildren(...nodes);
    throw error;
  }
  putBack(before);
}

async function start() {
  const isAsBuilt = root.dataset.nodes === String(countNodes()) && document.getElementById('seed');
  if (isAsBuilt) {
    try {
      await wake(false);
      return;
    } catch (error) {
      if (!isPanic(error)) throw error;
    }
  }
  await wake(true);
}

const isPanic = (error) => error instanceof WebAssembly.RuntimeError;

// A panic after the start, in what runs a moment later or when somebody presses a button.
addEventListener('error', ({ error }) => revive(error));
addEventListener('unhandledrejection', ({ reason }) => revive(reason));

function revive(error) {
  if (!isPanic(error) || starts >= MOST_STARTS || page.dataset.app === 'failed') return;
  wake(true).catch(fail);
}

function fail(error) {
  deafen();
  page.dataset.app = 'failed';
  console.warn('Một Cửa: the page stays readable, but its search could not be started.', error);
}

function afterFirstPaint(run) {
  requestAnimationFrame(() => setTimeout(run));
}

// Enter pressed before anybody listens would leave the page and what was typed.
const hold = (event) => event.preventDefault();

if (script && root) {
  page.dataset.app = 'starting';
  root.addEventListener('submit', hold);
  afterFirstPaint(() => start().then(() => { page.dataset.app = 'awake'; }, fail).then(() => root.removeEventListener('submit', hold)));
}

if ('serviceWorker' in navigator) {
  addEventListener('load', () => { navigator.serviceWorker.register('/sw.js').catch(() => {}); });
}
