// @ts-check
/**
 * The socket: news of the watched streams, and how far this page is behind (its sync status).
 * Pushes are hints; numbers are the truth.
 */
import { signal } from "@preact/signals";
import { io } from "socket.io-client";
import { boot } from "./boot.js";
import { syncClock } from "./clock.js";
import { receive, replicas, take } from "./store.js";

const GAP_WAIT = 250;
const SILENCE = 25_000;
const CLOCK_EVERY = 600_000;

/**
 * @type {import("@preact/signals").Signal<{state: "live" | "reconnecting" | "offline", since:
 *   number}>}
 */
export const syncStatus = signal({ state: "reconnecting", since: Date.now() });
/** The session has ended or a right was lost: say so, keep what is written. */
export const lost = signal(/** @type {"" | "signed_out" | "stream"} */ (""));

/** The server's pages are made of something newer than this one. */
export const newVersion = signal(false);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

let lastHeard = Date.now();
/** @type {any} */
export let socket = null;
/** @type {(() => void)[]} */
export const onLive = [];
/**
 * What else listens to a socket hears of it before it connects.
 * @type {((socket: any) => void)[]}
 */
export const onSocket = [];

/** @param {{as?: string, link?: string}} [auth] */
export function connect(auth = {}) {
  socket = io({
    transports: ["websocket"],
    auth: { csrf: boot.csrf, ...auth },
    reconnectionDelayMax: 4000,
  });
  socket.on("connect", watchAll);
  socket.on("disconnect", () => note());
  socket.on("connect_error", (/** @type {Error} */ error) => {
    if (error.message === "not_signed_in") signedOut();
    // The server said no, because its database is away: nobody else tries again for us.
    else if (!socket.active) later();
    note();
  });
  socket.on("events", (/** @type {any[]} */ events) => {
    heard();
    for (const event of events) arrived(event);
  });
  socket.on("heads", (/** @type {Record<string, [number, number, number]>} */ heads) => {
    heard();
    for (const [stream, [epoch, seq, mark]] of Object.entries(heads)) {
      const mine = replicas.get(stream),
        isThere = mine?.epoch === epoch && mine.seq === seq && mine.mark === mark;
      if (mine && (mine.isDoubted || !isThere)) catchUp(stream);
    }
  });
  socket.on("reset", (/** @type {{stream: string}} */ { stream }) => refresh(stream));
  for (const listener of onSocket) listener(socket);
  socket.on("lost", () => lost.value = "stream");
  socket.on("signed_out", signedOut);
  addEventListener("online", wake);
  addEventListener("offline", () => note());
  addEventListener("focus", wake);
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && wake(),
  );
  setInterval(() => {
    if (socket.connected && Date.now() - lastHeard > SILENCE) socket.disconnect().connect();
    note();
  }, 1000);
  setInterval(measureClock, CLOCK_EVERY);
}

/** @param {import("../model/replica.js").Change} event */
export function arrived(event) {
  const outcome = receive(event);
  if (outcome === "reset") refresh(event.stream);
  if (outcome === "gap") setTimeout(() => hasGap(event.stream) && catchUp(event.stream), GAP_WAIT);
}

async function watchAll() {
  heard();
  await watch();
  note();
  for (const listener of onLive) listener();
  measureClock();
  socket.emitWithAck("version").then(compare, () => {});
}

/**
 * While the server is being worked on (`make dev`) a page that is older reloads by itself.
 * @param {string} version
 */
function compare(version) {
  newVersion.value = version !== boot.version;
  if (newVersion.value && boot.version.startsWith("dev-")) location.reload();
}

/** At each connection, after a sleep, and now and then: two quartzes part by seconds in a week. */
function measureClock() {
  if (socket.connected) syncClock(socket).catch(() => {}); // the next time measures again
}

/** This page shows what was heard then. @param {number} at */
export function heardLastAt(at) {
  lastHeard = at;
  note();
}

/** All streams in one message, answered for each: its missed events, a reset, or why not. */
async function watch() {
  const streams = [...replicas.keys()].map((stream) => headOf(replicas.get(stream)));
  const answers = await socket.timeout(8000).emitWithAck("watch", { streams })
    .catch(() => ({ error: "no_answer" }));
  if (answers.error) return later();
  await Promise.all(
    Object.entries(answers).map(([stream, answer]) => watched(stream, answer)),
  );
}

/** @param {string} stream @param {any} answer */
async function watched(stream, answer) {
  if (answer.error === "too_many_watches") return; // looked at again whenever the page is
  if (answer.error) lost.value = "stream";
  else if (answer.reset) await refresh(stream);
  else for (const event of answer.events) arrived(event);
}

/** Connects anew in a moment. */
function later() {
  clearTimeout(waiting);
  waiting = setTimeout(() => socket.disconnect().connect(), 1000 + Math.random() * 2000);
}

/** @param {string} stream */
async function catchUp(stream) {
  const mine = replicas.get(stream);
  if (!mine) return;
  if (mine.isDoubted) return refresh(stream);
  const { epoch, seq, mark } = headOf(mine);
  const query = `since=${seq}&epoch=${epoch}${mark === undefined ? "" : `&mark=${mark}`}`;
  const answer = await get(`/api/v1/streams/${stream}/events?${query}`);
  if (answer?.reset) await refresh(stream);
  for (const event of answer?.events ?? []) arrived(event);
}

/**
 * Streams whose snapshot is on its way; true when it was asked for once more meanwhile.
 * @type {Map<string, boolean>}
 */
const refreshing = new Map();

/**
 * Takes the server's rows for these, also when its number is lower: it was turned back, and says
 * so. What comes until then waits; one question at a time, so that no older answer comes after a
 * newer one.
 * @param {string} stream
 */
async function refresh(stream) {
  replicas.get(stream)?.doubt();
  const isOnItsWay = refreshing.has(stream);
  refreshing.set(stream, isOnItsWay);
  if (isOnItsWay) return;
  do {
    refreshing.set(stream, false);
    const snapshot = await get(`/api/v1/streams/${stream}/snapshot`);
    if (snapshot) take(snapshot);
  } while (refreshing.get(stream));
  refreshing.delete(stream);
}

/** @param {import("../model/replica.js").Replica | undefined} mine */
function headOf(mine) {
  return { stream: mine?.stream, epoch: mine?.epoch, seq: mine?.seq, mark: mine?.mark };
}

/**
 * @param {string} path @returns {Promise<any>} null when it did not work; the next heads ask again
 */
async function get(path) {
  try {
    const response = await fetch(path, boot.link ? { headers: { "X-Board-Link": boot.link } } : {});
    if (response.status === 401) signedOut();
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** @param {string} stream */
function hasGap(stream) {
  return (replicas.get(stream)?.waiting.size ?? 0) > 0;
}

function wake() {
  if (!socket) return;
  if (socket.connected) {
    measureClock();
    for (const stream of replicas.keys()) catchUp(stream);
  } else socket.connect();
}

function signedOut() {
  lost.value = "signed_out";
}

function heard() {
  lastHeard = Date.now();
  note();
}

function note() {
  const state = socket?.connected ? "live" : navigator.onLine ? "reconnecting" : "offline";
  if (state !== "live" || syncStatus.peek().state !== "live") {
    syncStatus.value = { state, since: lastHeard };
  }
}
