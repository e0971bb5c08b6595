// Keeps the portal readable without a network.
//
// Files named after their content come from the cache; pages and their content come from the network while there is one,
// else from the cache; a page never seen is shown by the empty document if its content is here. Filled in at build:
const VERSION = '';
const LIST = [];

const SHELL = `motcua-${VERSION}`;
const VISITED = 'motcua-visited';
const MOST_VISITED = 300;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL);
    // One file that fails must not lose the others: a weak network is normal here.
    await Promise.all(LIST.map((address) => cache.add(address).catch(() => {})));
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

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const isNamedAfterContent = /-[0-9a-f]{8,}(_bg)?\.(css|js|wasm|bin)$/.test(url.pathname);
  event.respondWith(isNamedAfterContent ? fromCacheFirst(request) : fromNetworkFirst(request));
});

async function fromCacheFirst(request) {
  return (await caches.match(request)) ?? fromNetworkFirst(request);
}

async function fromNetworkFirst(request) {
  try {
    const response = await fetch(request);
    if (response.ok) await keep(request, response.clone());
    return response;
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    if (request.mode === 'navigate') {
      const empty = await caches.match('/offline.html');
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
