// Within somebody else's page: takes the colours it is given, says how high it is, and lets no link leave that page.
//
// The frame around it is sandboxed without an origin: nothing can be kept here, and the host page can read nothing. What is
// sent to it are numbers and the names of events, never what a person types.

import { apply } from './theme.js';

const given = new URLSearchParams(location.search);
const app = document.getElementById('app');
const commune = /^\d{5}$/.exec(given.get('commune') ?? '')?.[0];

apply(given, document.documentElement);
for (const part of document.querySelectorAll('[data-needs-script]')) part.hidden = false;

// Anybody may hear it: there is nothing in it.
const tell = (message) => { if (parent !== window) parent.postMessage({ motcua: 1, ...message }, '*'); };

let height = 0;
function measure() {
  const now = Math.ceil(app.getBoundingClientRect().height);
  if (now !== height) tell({ height: height = now });
}
// At once: an observer in a frame that is still below the window is not called.
measure();
new ResizeObserver(measure).observe(app);

// Before the app hears of it, so that it does not take the link for one of its own.
addEventListener('click', ({ target }) => {
  const link = target.closest?.('a[href]');
  if (!link || link.getAttribute('href').startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
  // The full page goes on where this one was: with the answers, the address, the query.
  if ('keep' in link.dataset && location.hash) link.hash = location.hash;
  if ('draft' in link.dataset) {
    // In the address's fragment, which reaches no server; the form takes it out of there.
    const words = document.getElementById('draft').value.trim();
    link.hash = [commune && `xa=${commune}`, words && `noi=${encodeURIComponent(words)}`].filter(Boolean).join('&');
  }
  tell({ event: 'opened' });
}, true);
addEventListener('pointerdown', () => tell({ event: 'used' }), { once: true, capture: true });
addEventListener('keydown', () => tell({ event: 'used' }), { once: true, capture: true });

// The commune that the host page names is entered nowhere again.
if (commune) {
  const prefix = document.documentElement.lang === 'en' ? '/en' : '';
  for (const link of document.querySelectorAll('[data-commune]')) {
    if (link.dataset.commune === 'path') link.href = `${prefix}/xa-phuong/${commune}/`;
    else link.hash = `xa=${commune}`;
    link.closest('[hidden]')?.removeAttribute('hidden');
  }
  if (document.querySelector('.widget__page')) import('./widget-commune.js').then(({ show }) => show(prefix, commune));
}
