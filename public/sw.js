// Keeps the portal readable without a network.
//
// Files named after their content come from the cache; pages and their content come from the network while there is one,
// else from the cache; a page never seen is shown by the empty document if its content is here. All caches carry the
// version: an old page would name a style sheet and a module that are gone. Filled in at build:
const VERSION = '';
const CORE = [];
const CONTENT = {};

const SHELL = `motcua-${VERSION}`;
const VISITED = `motcua-visited-${VERSION}`;
const MOST_VISITED = 300;

// Past the HTTP cache, which may still hold the version before.
const fresh = (address) => new Request(address, { cache: 'reload' });

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL);
    // Without its core a new version would be worse than the old one: then this fails, and is tried again later.
    await cache.addAll(CORE.map(fresh));
    // The languages read before are wanted again.
    for (const lang of Object.keys(CONTENT)) {
      if (await caches.match(mark(lang))) await keepLanguage(lang).catch(() => {});
    }
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('motcua-') && name !== SHELL && name !== VISITED) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

// A page says in which language it is read: then all content of that language is kept, once.
self.addEventListener('message', (event) => {
  if (CONTENT[event.data?.keep]) event.waitUntil(keepLanguage(event.data.keep).catch(() => {}));
});

const mark = (lang) => `/kept/${lang}`;

async function keepLanguage(lang) {
  const cache = await caches.open(SHELL);
  if (await cache.match(mark(lang))) return;
  const response = await fetch(CONTENT[lang]);
  if (!response.ok) return;
  for (const [address, content] of Object.entries(await response.json())) {
    await cache.put(address, new Response(JSON.stringify(content), { headers: { 'Content-Type': 'application/json' } }));
  }
  await cache.put(mark(lang), new Response(''));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const isNamedAfterContent = /-[0-9a-f]{8,}(_bg)?\.(css|js|wasm|bin|json|txt)$/.test(url.pathname);
  event.respondWith(isNamedAfterContent ? fromCacheFirst(event) : fromNetworkFirst(event));
});

async function fromCacheFirst(event) {
  return (await caches.match(event.request)) ?? fromNetworkFirst(event);
}

async function fromNetworkFirst(event) {
  const { request } = event;
  try {
    const response = await fetch(request);
    // Keeping it is a kindness for later: it must neither delay nor spoil the answer.
    if (response.ok) event.waitUntil(keep(request, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    if (request.mode === 'navigate') {
      const empty = await caches.match(new URL(request.url).pathname.startsWith('/en/') ? '/en/offline/' : '/offline/');
      if (empty) return empty;
    }
    throw error;
  }
}

async function keep(request, response) {
  const cache = await caches.open(VISITED);
  await cache.put(request, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_VISITED))) await cache.delete(old);
}
