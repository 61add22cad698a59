/**
 * The wall's service worker: the page and its files from the network, and from the last time when
 * there is none.
 */
const CACHE = "tavla-wall";

interface Events {
  install: Event;
  activate: Event & { waitUntil: (work: Promise<void>) => void };
  fetch: Event & { request: Request; respondWith: (answer: Promise<Response>) => void };
}

/** What is used of a service worker's scope: the types of a page do not know it. */
interface Scope {
  location: Location;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <Kind extends keyof Events>(
    kind: Kind,
    listener: (e: Events[Kind]) => void,
  ) => void;
}
const worker = self as unknown as Scope;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (e) => e.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (e) => {
  const { pathname, origin } = new URL(e.request.url);
  const isOurs = origin === worker.location.origin && e.request.method === "GET";
  if (isOurs && (pathname === "/wall" || pathname.startsWith("/static/"))) {
    e.respondWith(answer(e.request));
  }
});

async function answer(request: Request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await remember(cache, request, response.clone());
    return response.status >= 500 ? await cache.match(request) ?? response : response;
  } catch (error) {
    const cached = await cache.match(request);
    if (cached) return cached;
    throw error;
  }
}

/**
 * A new page brings its own files: those of older versions go, and all of them when it is no wall
 * any more.
 */
async function remember(cache: Cache, request: Request, response: Response) {
  if (new URL(request.url).pathname === "/wall") {
    const text = await response.clone().text();
    if (!text.includes('"screen":"wall"')) return void (await caches.delete(CACHE));
    for (const cached of await cache.keys()) {
      const { pathname } = new URL(cached.url);
      if (pathname.startsWith("/static/") && !text.includes(`"${pathname}"`)) {
        await cache.delete(cached);
      }
    }
  }
  await cache.put(request, response);
}
