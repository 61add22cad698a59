/**
 * This page and its local copy: the worker keeps pages and shows them again (static/src/worker/);
 * this page tells it what it knows by now, asks whether the copy that it shows is right, and has
 * everything forgotten when somebody signs out.
 */
import { boot } from "./boot.ts";
import { copiedAt, lost, newVersion, onLive, syncStatus } from "./connection.ts";
import { whenIdle } from "./idle.ts";
import { replicas } from "./store.ts";
import type { Verdict } from "../worker/opening.ts";
import type { FromPage, FromWorker } from "../worker/messages.ts";

const WORKER = "/worker.js", DATABASE = "tavla-copies";
/** How often the worker is told of changed rows, and how long forgetting may take. */
const KEEP_EVERY = 15_000, FORGET_WITHIN = 1500;
/** A page that has just been opened may be made anew under whoever looks at it. */
const JUST_OPENED = 3000;

/** What the worker gave; pages give it back to a worker that was stopped meanwhile. */
let key: unknown = null, isForgotten = false;
/** How far the worker knows each stream. */
const told = new Map<string, string>();

export function keepCopy() {
  const workers = navigator.serviceWorker; // plain http and private windows have none
  if (!workers || !boot.owner) return;
  workers.addEventListener("message", giveKey);
  workers.startMessages();
  for (const one of replicas.values()) told.set(one.stream, headOf(one));
  workers.register(WORKER).then(() => workers.ready).then(here).catch(() => {}); // there is none
  if (boot.copied_at) check();
  lost.subscribe((reason) => reason && forgetLost(reason));
  setInterval(() => whenIdle(keepRows), KEEP_EVERY);
  document.addEventListener("visibilitychange", keepRows);
}

/** Nothing of anybody's stays in this browser: copies, caches, what tabs kept for a reload. */
export async function forgetCopies() {
  isForgotten = true;
  sessionStorage.clear();
  const names = await self.caches?.keys().catch(() => []) ?? [];
  const all = [ask("forget", {}), forgetDatabase(), ...names.map((name) => caches.delete(name))];
  await Promise.race([Promise.allSettled(all), soon(FORGET_WITHIN)]);
}

/** How pages look has been changed: no copy of before is shown. */
export async function forgetLooks() {
  await Promise.race([ask("forget", {}), soon(FORGET_WITHIN)]);
}

async function here(registered: ServiceWorkerRegistration) {
  await new Promise((done) => whenIdle(() => done(null)));
  key = await ask("here", {}, registered.active);
}

function giveKey({ data, ports }: MessageEvent<FromWorker>) {
  if (data.kind === "key" && !isForgotten) ports[0].postMessage(key);
}

/** Asked at once, and again as soon as the server is there. */
async function check() {
  const verdict = await ask<Verdict>("check", {});
  if (verdict === "gone") location.reload();
  else if (verdict === "changed") renew();
  else if (verdict !== "same") onLive.push(checkOnce());
}

function checkOnce() {
  let isDone = false;
  return () => {
    if (!isDone) check();
    isDone = true;
  };
}

/** What is around the rows has changed: names in the bar, rights, the language. */
function renew() {
  const isInUse = document.querySelector("dialog[open], :focus:is(input, textarea)");
  if (performance.now() < JUST_OPENED && !isInUse) location.reload();
  else newVersion.value = true;
}

/** A copy that nobody has confirmed is not for whoever sits here now. */
function forgetLost(reason: string) {
  if (reason === "stream") ask("lost", {});
  else ask("forget", {}).then(() => copiedAt.peek() && location.reload());
}

/** Only what has changed since the worker was told. */
function keepRows() {
  if (syncStatus.peek().state !== "live" || isForgotten || lost.peek()) return;
  const changed = [...replicas.values()].filter((one) => told.get(one.stream) !== headOf(one));
  if (!changed.length || changed.some((one) => one.isDoubted)) return;
  for (const one of changed) told.set(one.stream, headOf(one));
  ask("rows", { streams: changed.map((one) => one.snapshot()) });
}

/** @returns what the worker answers, or null when there is none */
function ask<Answer>(
  kind: FromPage["kind"],
  more: object,
  worker = navigator.serviceWorker?.controller,
): Promise<Answer | null> {
  if (!worker) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind, path: location.pathname, owner: boot.owner, ...more }, [port2]);
  return new Promise((done) => port1.onmessage = ({ data }) => done(data));
}

function forgetDatabase() {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
}

const soon = (ms: number) => new Promise((done) => setTimeout(done, ms));
const headOf = (one: { epoch: number; seq: number; mark?: number }) =>
  `${one.epoch}:${one.seq}:${one.mark}`;
