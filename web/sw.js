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
    // The version before stays as well: pages that are open are of that one, and may yet ask for parts of it.
    const versions = (await caches.keys()).filter((name) => name.startsWith('tdkt-') && name !== kCache);
    for (const name of versions.slice(0, -1)) await caches.delete(name);
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
  const neverChanges = /\.[0-9a-f]{12}\.\w+$/.test(key);
  if (request.mode !== 'navigate' && !neverChanges && !kFiles.includes(key)) return;
  event.respondWith((async () => {
    const ours = await caches.match(key, {cacheName: kCache});
    return ours ?? (neverChanges ? await caches.match(key) : undefined) ?? fetch(request);
  })());
});
