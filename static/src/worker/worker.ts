/**
 * The service worker of members' pages: a page that was here before is shown from its copy while
 * the server is slow or away (docs/security.md says how copies are protected). Nothing but pages
 * goes through it. Walls have a worker of their own, for older browsers and without a key.
 */
import { copyPathOf, endsCopies, isMembersPage } from "../model/page_copy.ts";
import { keyFor } from "./keys.ts";
import { keepRows, wipe, wipeAbout } from "./keeping.ts";
import { fetchAwayPage, fetchCopy, forgetAll, fromServer, open, verdictOn } from "./opening.ts";
import { scope } from "./scope.ts";
import type { FromPage } from "./messages.ts";
import type { Told } from "./scope.ts";

/** Where a browser can be told so, what is no page goes past this worker without waking it. */
const PAST = ["/api/*", "/static/*", "/socket.io/*", "/copy-key"];

scope.addEventListener("install", (e) => {
  const past = PAST.map((pathname) => ({
    condition: { urlPattern: { pathname } },
    source: "network",
  }));
  e.waitUntil(Promise.resolve(e.addRoutes?.(past)).catch(() => {})); // it is asked each time then
  e.waitUntil(fetchAwayPage().catch(() => {})); // the browser's own page says it then
  e.waitUntil(scope.skipWaiting());
});

scope.addEventListener("activate", (e) => e.waitUntil(begin()));

scope.addEventListener("fetch", (e) => {
  const { method, mode } = e.request, { pathname } = new URL(e.request.url);
  if (mode !== "navigate") return;
  if (endsCopies(method, pathname)) e.waitUntil(forgetAll());
  if (method === "GET") e.respondWith(isMembersPage(pathname) ? open(e) : fromServer(e));
});

scope.addEventListener("message", (e) => e.waitUntil(heard(e).catch(() => {}))); // no room, no copy

/** A newer worker may not read what an older one kept. */
async function begin() {
  await wipe();
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

async function heard(e: Told) {
  const told = e.data as FromPage, path = copyPathOf(told.path);
  const answer = (value: unknown) => e.ports[0]?.postMessage(value);
  if (told.kind === "check") answer(await verdictOn(e.source?.id ?? "", told.path));
  else if (told.kind === "forget") answer(await forgetAll());
  else if (told.kind === "lost") await wipeAbout(path);
  else if (told.kind === "rows") await keepRows(path, told.owner, told.streams);
  else {
    const key = await keyFor("");
    answer(key && typeof key !== "string" && key.owner === told.owner ? key : null);
    await Promise.all([fetchCopy(told.path), fetchAwayPage()]);
  }
}
