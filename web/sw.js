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

/** What a page wrote while it was left (store.js), where nothing newer lies: stamps are ordered by time. */
function keep(changes) {
  const stampOf = (value) => JSON.parse(new TextDecoder().decode(value)).written ?? '';
  return new Promise((resolve) => {
    const opening = indexedDB.open('tdkt', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries');
    opening.onerror = resolve;
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('entries', 'readwrite', {durability: 'strict'});
      const table = transaction.objectStore('entries');
      for (const {key, value} of changes) {
        const read = table.get(key);
        read.onsuccess = () => {
          if (value && (!read.result || stampOf(read.result) < stampOf(value))) table.put(value, key);
        };
      }
      transaction.oncomplete = transaction.onabort = () => {
        opening.result.close();
        new BroadcastChannel('tdkt').postMessage('records');
        resolve();
      };
    };
  });
}
self.addEventListener('message', (event) => {
  if (event.data?.written?.length > 0) event.waitUntil(keep(event.data.written));
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
