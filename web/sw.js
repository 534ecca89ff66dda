// Keeps the whole program on this machine: after the first visit nothing is asked of the network to start it. What
// the server answers under /api/ is never kept here; public pages are not of this program.
const kVersion = '__VERSION__';
const kFiles = ["__PRECACHE__"];
const kCache = 'tdkt-' + kVersion;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(kCache);
    // Names that carry their content's hash may come from the browser's own cache; the page itself may not.
    await Promise.all(kFiles.map((path) =>
        cache.add(new Request(path, {cache: path === '/' ? 'no-cache' : 'default'}))));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('tdkt-') && name !== kCache) await caches.delete(name);
    await self.clients.claim();
  })());
});

const isOurs = (url) => url.origin === location.origin &&
  !/^\/(api|cong-khai|bao-cao|healthz|readyz|metrics)(\/|$)/.test(url.pathname);

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url)) return;
  const key = request.mode === 'navigate' ? '/' : url.pathname;
  if (request.mode !== 'navigate' && !kFiles.includes(key)) return;
  event.respondWith((async () => await caches.match(key, {cacheName: kCache}) ?? fetch(request))());
});
