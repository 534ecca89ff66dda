// Keeps the whole program on this machine: after the first visit nothing is asked of the network to start it. What
// the server answers under /api/ is never kept here; public pages are not of this program.
const kVersion = '__VERSION__';
const kFiles = ["__PRECACHE__"];
const kFurtherFiles = ["__FURTHER__"];  // kept on the machines that asked for them once
const kCache = 'tdkt-' + kVersion;

/** Whether this machine has kept the whole program, in this version or an earlier one. */
async function hasWhole() {
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).keys();
    if (kept.some(({url}) => new URL(url).pathname.startsWith('/tdkt_whole.'))) return true;
  }
  return false;
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(kCache);
    const files = await hasWhole() ? [...kFiles, ...kFurtherFiles] : kFiles;
    // Names that carry their content's hash may come from the browser's own cache; the page itself may not.
    await Promise.all(files.map((path) =>
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
  const isFurther = kFurtherFiles.includes(key);
  if (request.mode !== 'navigate' && !isFurther && !kFiles.includes(key)) return;
  event.respondWith((async () => {
    const kept = await caches.match(key, {cacheName: kCache});
    if (kept) return kept;
    const answer = await fetch(request);
    if (isFurther && answer.ok) {
      const copy = answer.clone();
      event.waitUntil(caches.open(kCache).then((cache) => cache.put(key, copy)).catch(() => {}));
    }
    return answer;
  })());
});
