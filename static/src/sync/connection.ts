/**
 * The socket: news of the watched streams, and how far this page is behind (its sync status).
 * Pushes are hints; numbers are the truth.
 */
import { signal } from "@preact/signals";
import { io } from "socket.io-client";
import { boot } from "./boot.ts";
import { syncClock } from "./clock.ts";
import { receive, replicas, take } from "./store.ts";
import type { Socket } from "socket.io-client";
import { eventsOf } from "../model/runs.ts";
import type { Change, Replica, Snapshot } from "../model/replica.ts";
import type { Run } from "../model/runs.ts";
import type { Person } from "./presence.ts";

/** How far a stream is: epoch, number, the newest event's mark. */
type Head = [epoch: number, seq: number, mark: number];
type Copy = Pick<Replica, "stream" | "epoch" | "seq" | "mark">;
/** What is said of a stream to who watches it: nothing when nothing was missed. */
type Watched = { run?: Run; reset?: boolean; error?: string };
/** And to who asks for it over HTTP. */
type CaughtUp = { events?: Change[]; reset?: boolean };

interface FromServer {
  events: (events: Change[]) => void;
  heads: (heads: Record<string, Head>) => void;
  reset: (which: { stream: string }) => void;
  presence: (told: { stream: string; here: Person[] }) => void;
  lost: () => void;
  signed_out: () => void;
}

interface ToServer {
  watch: (
    copies: { streams: Copy[] },
    answer: (answers: Record<string, Watched> | { error: string }) => void,
  ) => void;
  whisper: (looksAt: object) => void;
  report: (state: { version: string; screen: string; problems: string[] }) => void;
  version: (answer: (version: string) => void) => void;
  clock: (answer: (ms: number) => void) => void;
}
export type Connection = Socket<FromServer, ToServer>;
export type SyncState = { state: "live" | "reconnecting" | "offline"; since: number };

const GAP_WAIT = 250;
const SILENCE = 25_000;
const CLOCK_EVERY = 600_000;

export const syncStatus = signal<SyncState>({ state: "reconnecting", since: Date.now() });
/** When the copy that this page shows was right, until the server has confirmed it; or 0. */
export const copiedAt = signal(boot.copied_at);
/** The session has ended or a right was lost: say so, keep what is written. */
export const lost = signal<"" | "signed_out" | "stream">("");

/** The server's pages are made of something newer than this one. */
export const newVersion = signal(false);

let waiting: ReturnType<typeof setTimeout> | undefined;

let lastHeard = Date.now();
export let socket: Connection | null = null;
export const onLive: (() => void)[] = [];
/** What else listens to a socket hears of it before it connects. */
export const onSocket: ((socket: Connection) => void)[] = [];

type Auth = { as?: string; link?: string };

/** @param open opens the socket */
export function connect(auth: Auth = {}, open: (auth: object) => Connection = opened) {
  const made = socket = open({ csrf: boot.csrf, ...auth });
  hear(made);
  for (const listener of onSocket) listener(made);
  addEventListener("online", wake);
  addEventListener("offline", note);
  addEventListener("focus", wake);
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "visible" && wake(),
  );
  setInterval(() => {
    if (made.connected && Date.now() - lastHeard > SILENCE) made.disconnect().connect();
    note();
  }, 1000);
  setInterval(measureClock, CLOCK_EVERY);
}

function opened(auth: object): Connection {
  return io({ transports: ["websocket"], auth, reconnectionDelayMax: 4000 });
}

function hear(made: Connection) {
  made.on("connect", () => watchAll(made));
  made.on("disconnect", note);
  made.on("connect_error", (error) => {
    if (error.message === "not_signed_in") signedOut();
    // The server said no, because its database is away: nobody else tries again for us.
    else if (!made.active) later(made);
    note();
  });
  made.on("events", (events) => {
    heard();
    for (const event of events) arrived(event);
  });
  made.on("heads", compareHeads);
  made.on("reset", ({ stream }) => refresh(stream));
  made.on("lost", () => lost.value = "stream");
  made.on("signed_out", signedOut);
}

function compareHeads(heads: Record<string, Head>) {
  heard();
  for (const [stream, [epoch, seq, mark]] of Object.entries(heads)) {
    const mine = replicas.get(stream),
      isThere = mine?.epoch === epoch && mine.seq === seq && mine.mark === mark;
    if (mine && (mine.isDoubted || !isThere)) catchUp(stream);
  }
}

export function arrived(event: Change) {
  const outcome = receive(event);
  if (outcome === "reset") refresh(event.stream);
  if (outcome === "gap") setTimeout(() => hasGap(event.stream) && catchUp(event.stream), GAP_WAIT);
}

async function watchAll(made: Connection) {
  heard();
  await watch(made);
  note();
  for (const listener of onLive) listener();
  measureClock();
  made.emitWithAck("version").then(compare, () => {});
}

/** While the server is being worked on (`make dev`) a page that is older reloads by itself. */
function compare(version: string) {
  newVersion.value = version !== boot.version;
  if (newVersion.value && boot.version.startsWith("dev-")) location.reload();
}

/** At each connection, after a sleep, and now and then: two quartzes part by seconds in a week. */
function measureClock() {
  const made = socket;
  if (made?.connected) syncClock(() => made.emitWithAck("clock")).catch(() => {}); // the next time measures again
}

/** This page shows what was heard then. */
export function heardLastAt(at: number) {
  lastHeard = at;
  note();
}

/** All streams in one message, answered for each: its missed events, a reset, or why not. */
async function watch(made: Connection) {
  const streams = [...replicas.values()].map(headOf);
  const answers = await made.timeout(8000).emitWithAck("watch", { streams })
    .catch(() => ({ error: "no_answer" }));
  if (isRefused(answers)) return later(made);
  await Promise.all(Object.entries<Watched>(answers).map(([stream, one]) => watched(stream, one)));
  noteConfirmed();
}

/** A stream whose snapshot did not come is in doubt; the next heads ask for it again. */
function noteConfirmed() {
  const isInDoubt = [...replicas.values()].some((one) => one.isDoubted);
  if (!isInDoubt && !lost.peek()) copiedAt.value = 0;
}

function isRefused(answers: object): answers is { error: string } {
  return "error" in answers;
}

async function watched(stream: string, answer: Watched) {
  if (answer.error === "too_many_watches") return; // looked at again whenever the page is
  if (answer.error) lost.value = "stream";
  else if (answer.reset) await refresh(stream);
  else if (answer.run) { for (const event of eventsOf(stream, answer.run)) arrived(event); }
}

/** Connects anew in a moment. */
function later(made: Connection) {
  clearTimeout(waiting);
  waiting = setTimeout(() => made.disconnect().connect(), 1000 + Math.random() * 2000);
}

async function catchUp(stream: string) {
  const mine = replicas.get(stream);
  if (!mine) return;
  if (mine.isDoubted) return refresh(stream);
  const { epoch, seq, mark } = headOf(mine);
  const query = `since=${seq}&epoch=${epoch}${mark === undefined ? "" : `&mark=${mark}`}`;
  const answer = await get<CaughtUp>(`/api/v1/streams/${stream}/events?${query}`);
  if (answer?.reset) await refresh(stream);
  for (const event of answer?.events ?? []) arrived(event);
}

/** Streams whose snapshot is on its way; true when it was asked for once more meanwhile. */
const refreshing = new Map<string, boolean>();

/**
 * Takes the server's rows for these, also when its number is lower: it was turned back, and says
 * so. What comes until then waits; one question at a time, so that no older answer comes after a
 * newer one.
 */
export async function refresh(stream: string) {
  replicas.get(stream)?.doubt();
  const isOnItsWay = refreshing.has(stream);
  refreshing.set(stream, isOnItsWay);
  if (isOnItsWay) return;
  do {
    refreshing.set(stream, false);
    const snapshot = await get<Snapshot>(`/api/v1/streams/${stream}/snapshot`);
    if (snapshot) take(snapshot);
  } while (refreshing.get(stream));
  refreshing.delete(stream);
  if (copiedAt.peek() && socket?.connected) noteConfirmed();
}

function headOf({ stream, epoch, seq, mark }: Replica) {
  return { stream, epoch, seq, mark };
}

/** @returns null when it did not work; the next heads ask again */
async function get<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path, boot.link ? { headers: { "X-Board-Link": boot.link } } : {});
    if (response.status === 401) signedOut();
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function hasGap(stream: string) {
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
