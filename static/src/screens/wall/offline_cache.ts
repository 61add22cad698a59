/**
 * The offline cache, for a wall after a reboot without a network: a service worker keeps the page,
 * and the newest rows are kept beside it, so that the last state is shown with its age. A wall that
 * is sent away forgets both.
 */
import { boot } from "../../sync/boot.ts";
import { clockOffset, serverNow, setClockOffset } from "../../sync/clock.ts";
import { heardLastAt, syncStatus } from "../../sync/connection.ts";
import { replicas, take } from "../../sync/store.ts";
import type { Snapshot } from "../../model/replica.ts";

type Stored = { wall: number; streams: Snapshot[] };
/** When that was by this TV's own clock and by the server's, and how far they were apart. */
type Seen = { at: number; server: number; offset: number };

const STORED = "tavla.wall", STORED_AT = "tavla.wall.at";
const KEEP_EVERY = 15_000;
const CACHE = "tavla-wall"; // the worker's
let storedHead = "", isForgotten = false;
let control: Promise<void> | undefined;

/** Keeps what is shown, now and then; and shows what was kept when the page itself is older. */
export function keepState() {
  navigator.serviceWorker?.register("/wall-worker.js", { scope: "/wall" }).then(fillCache)
    .catch(() => {}); // plain http has none
  showStored();
  setInterval(() => {
    if (syncStatus.peek().state !== "live") return;
    keep();
    fillCache().catch(() => {}); // what did not come now comes next time
  }, KEEP_EVERY);
  syncStatus.subscribe(({ state }) => state === "live" && setTimeout(keep, 1000));
}

/**
 * The first time, the worker came after the page and its files (`shell`): they are asked for again,
 * through it. It is ready a moment before it controls this page; what is asked for in that moment,
 * or is still on its way then, goes past it, and is found missing the next time.
 */
async function fillCache() {
  if (isForgotten || !navigator.serviceWorker) return;
  await controlled();
  const cached = (await (await caches.open(CACHE)).keys()).map((one) => new URL(one.url).pathname);
  for (const path of ["/wall", ...boot.shell]) if (!cached.includes(path)) await fetch(path);
}

function controlled(): Promise<void> {
  const worker = navigator.serviceWorker;
  control ??= new Promise((done) => {
    if (worker.controller) done();
    else worker.addEventListener("controllerchange", () => done(), { once: true });
  });
  return control;
}

export async function forget() {
  isForgotten = true;
  for (const name of [STORED, STORED_AT]) localStorage.removeItem(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) {
    await worker.unregister();
  }
  for (const name of await self.caches?.keys() ?? []) await caches.delete(name);
}

/** The rows only when they have changed since. */
function keep() {
  if (isForgotten) return;
  const seen: Seen = { at: Date.now(), server: serverNow(), offset: clockOffset() };
  const streams = [...replicas.values()],
    head = streams.map((one) => `${one.epoch}:${one.seq}:${one.mark}`).join();
  try {
    localStorage.setItem(STORED_AT, JSON.stringify(seen));
    if (head === storedHead) return;
    const stored: Stored = { wall: boot.wall, streams: streams.map((one) => one.snapshot()) };
    localStorage.setItem(STORED, JSON.stringify(stored));
    storedHead = head;
  } catch {
    // Too large for this TV: the page's own rows are what a reboot shows.
    localStorage.removeItem(STORED);
  }
}

function showStored() {
  const stored: Stored | null = JSON.parse(localStorage.getItem(STORED) ?? "null");
  const seen: Seen | null = JSON.parse(localStorage.getItem(STORED_AT) ?? "null");
  if (!stored || !seen || stored.wall !== boot.wall || seen.server <= boot.now) return;
  setClockOffset(seen.offset);
  heardLastAt(seen.at);
  for (const snapshot of stored.streams) {
    const mine = replicas.get(snapshot.stream);
    if (mine && mine.epoch === snapshot.epoch && mine.seq < snapshot.seq) take(snapshot);
  }
}
