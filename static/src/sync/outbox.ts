/**
 * Sends the outbox, what this person does, in order, for as long as it takes: kept in this browser
 * over a reload and the closing of the tab, sent by one tab at a time with the token of the page
 * that sends, retried with the same id.
 */
import { computed, effect, signal } from "@preact/signals";
import { answerIn, conflictIn } from "../model/answers.ts";
import { Outbox, Patience, textIn, verdictOf } from "../model/outbox.ts";
import { boot } from "./boot.ts";
import { arrived, lost, onLive } from "./connection.ts";
import { forgetSaved, noteReturn } from "./drafts.ts";
import { dropRefusal, dropRefusalsIn, keepRefusal } from "./refusals.ts";
import { dropOptimistic, row, showOptimistic } from "./store.ts";
import { notify } from "./notifying.ts";
import { _ } from "./i18n.ts";
import type { Answer, IsHeld, Reply } from "../model/answers.ts";
import type { Waiting } from "../model/outbox.ts";

export type { Waiting };
/** `until` is when it is tried again, 0 while that is not known. */
export type Trouble = { isServer: boolean; until: number };
export type End = "accepted" | "refused" | "discarded";
type Asker = { answer?: (answer: Answer | null) => void; isHeld?: IsHeld };
/** What one tab tells the others. */
type Told = { one: Waiting; verdict: End; answer: Reply };

const NAME = `tavla.outbox.${boot.me.id}`;
/** A server that has not answered by then will not; one that has not by SLOW is worth a word. */
const MOST_WAIT = 30_000, SLOW = 3000;
/** The largest body that a browser goes on sending when its page has gone. */
const MOST_KEPT_ALIVE = 50_000;
/**
 * Said by whoever asked (a conflict, with both texts), or no news to anybody (a turn that another
 * press has moved).
 */
const QUIET = ["text_changed_meanwhile", "turn_already_moved"];

/** Only this person's: somebody else may have used this browser before. */
const outbox = new Outbox(localStorage, `${NAME}.`, randomName()), patience = new Patience();
/** What is not saved yet, of all tabs of this person. */
export const waiting = signal(outbox.all());
export const unsaved = computed(() => waiting.value.length);
/** Why nothing is saved now, and when it is tried again; null while all is well. */
export const trouble = signal<Trouble | null>(null);
/** The storage has no room: some of what waits lives in this tab only. */
export const isFull = signal(false);
export const onAccepted: ((one: Waiting, answer: Answer) => void)[] = [];

/** What this page has sent, or a page before it. */
const own: Map<string, Asker> = new Map(waiting.peek().map((one) => [one.key, {}]));
/** Tells the other tabs what came of what they have given. */
const tabs = new BroadcastChannel(NAME);
/**
 * Where a browser has no locks (plain http) two tabs may send the same: the server does nothing
 * twice.
 */
const locks: { request: (name: string, run: () => Promise<void>) => Promise<void> } =
  navigator.locks ?? { request: (_name, run) => run() };
let isSending = false, timer = 0;

/** @returns the answer, or null when it was refused or given up */
export function submit(command: Omit<Waiting, "key">, isHeld?: IsHeld): Promise<Answer | null> {
  const one = outbox.add(command, Date.now());
  const answered = new Promise<Answer | null>((answer) => own.set(one.key, { answer, isHeld }));
  show(one);
  look();
  sendAll();
  return answered;
}

/** Somebody asks to try at once, or the line is back. */
export function sendNow() {
  patience.forget();
  sendAll();
}

/** Does the server fail at this one, whatever becomes of the others? */
export const isStuck = (one: Waiting) => patience.isStuck(one);

/** Would something be lost or left behind if this page went now? */
export function isAtRisk() {
  return unsaved.peek() > 0 &&
    (isFull.peek() || (trouble.peek() !== null && lost.peek() !== "signed_out"));
}

/**
 * The answer, or "waiting" as soon as it is clear that it has to wait: a form need not stay open
 * for that.
 */
export function answeredOrWaiting<T>(answered: Promise<T>) {
  return new Promise<T | "waiting">((resolve) => {
    const stop = effect(() => {
      if (trouble.value || lost.value === "signed_out") resolve("waiting");
    });
    answered.then((answer) => (stop(), resolve(answer)));
  });
}

/** The person gives it up. */
export function discard(one: Waiting) {
  outbox.remove(one.key);
  end(one, "discarded", null);
  sendNow();
}

async function sendAll() {
  if (isSending) return;
  isSending = true;
  try {
    await locks.request(NAME, sendWhatMayGo);
  } finally {
    isSending = false;
  }
  const at = lost.peek() === "signed_out" ? null : patience.wakesAt(outbox.all());
  clearTimeout(timer);
  if (at !== null) timer = setTimeout(sendAll, Math.max(0, at - Date.now()));
}

async function sendWhatMayGo() {
  while (lost.peek() !== "signed_out") {
    const one = patience.next(outbox.all(), Date.now());
    if (!one) return;
    await sendOne(one);
  }
}

async function sendOne(one: Waiting) {
  const slow = setTimeout(() => trouble.value ??= { isServer: true, until: 0 }, SLOW);
  const { status, answer, asked } = await post(one);
  clearTimeout(slow);
  const verdict = verdictOf(status, answer);
  if (verdict === "signed_out") lost.value = "signed_out";
  else if (verdict === "failed" || verdict === "away") {
    patience.disappointed(one, verdict, Date.now(), asked);
    trouble.value = { isServer: status > 0, until: patience.until };
    look();
  } else {
    patience.answered(one);
    outbox.remove(one.key);
    trouble.value = null;
    const isHeld = verdict === "refused" && own.get(one.key)?.isHeld?.(answer ?? undefined);
    if (verdict === "refused" && !isHeld) keepText(one, answer);
    end(one, verdict, answer, isHeld === "told");
  }
}

/** @returns `asked`: how long to wait, in ms */
async function post(one: Waiting): Promise<{ status: number; answer: Reply; asked: number }> {
  try {
    const response = await fetch(one.path, {
      method: "POST",
      body: one.body,
      keepalive: one.body.length < MOST_KEPT_ALIVE,
      signal: AbortSignal.timeout(MOST_WAIT),
      headers: {
        "Content-Type": "application/json",
        "X-CSRF-Token": boot.csrf,
        "Idempotency-Key": one.key,
      },
    });
    const asked = Number(response.headers.get("Retry-After")) * 1000 || 0;
    const answer: Reply = await response.json().catch(() => null);
    return { status: response.status, answer, asked };
  } catch {
    return { status: 0, answer: null, asked: 0 };
  }
}

/**
 * Here, and in the other tabs.
 * @param isTold whether a form says why it was refused
 */
function end(one: Waiting, verdict: End, answer: Reply, isTold = false) {
  ended(one, verdict, answer);
  if (own.has(one.key) && !isTold) tellOwn(one, verdict, answer);
  const told: Told = { one, verdict, answer };
  tabs.postMessage(told);
}

function tellOwn(one: Waiting, verdict: End, answer: Reply) {
  if (verdict === "refused") sayRefused(one, answer);
  if (verdict === "accepted") accepted(one, answer);
}

function accepted(one: Waiting, answer: Reply) {
  for (const listener of onAccepted) listener(one, answerIn(answer));
}

function ended(one: Waiting, verdict: End, answer: Reply) {
  const isAccepted = verdict === "accepted", conflict = conflictIn(answer);
  if (isAccepted) {
    for (const event of answerIn(answer).events) arrived(event);
    if (one.written?.draft) saved(one.written.draft, one.written.text);
  }
  dropOptimistic(one.key);
  look();
  own.get(one.key)?.answer?.(isAccepted || conflict ? { ...answerIn(answer), conflict } : null);
}

/** Of what another tab has sent. */
tabs.onmessage = ({ data: { one, verdict, answer } }: MessageEvent<Told>) => {
  const mine = own.get(one.key);
  if (verdict === "refused" && mine?.isHeld?.(answer ?? undefined)) dropRefusal(one.key);
  else if (verdict === "refused" && one.written?.draft) noteReturn(one.written.draft);
  ended(one, verdict, answer);
  if (mine && verdict === "accepted") accepted(one, answer);
};

function saved(draft: string, text: string) {
  forgetSaved(draft, text);
  dropRefusalsIn(draft, text);
}

/** Words go back to their field, and a lasting notice says which and why. */
function keepText(one: Waiting, problem: Reply) {
  const written = one.written ?? { text: textIn(JSON.parse(one.body)), about: nameOf(one) };
  if (written.text && problem?.code !== "turn_already_moved") {
    keepRefusal(one.key, written, problem?.title ?? "");
  }
}

function sayRefused(one: Waiting, problem: Reply) {
  if (QUIET.includes(problem?.code ?? "")) return;
  const about = nameOf(one), why = problem?.title ?? _("This could not be done.");
  notify(about ? `${about}: ${why}` : why, undefined, "bad");
}

/** What it is about, in this person's words. */
export function nameOf({ path, summary }: Waiting) {
  const card = row("card", path.match(/\/cards\/(\d+)/)?.[1]);
  return card ? _("“{title}”", card) : summary ?? "";
}

function show(one: Waiting) {
  if (one.optimistic && one.stream) {
    showOptimistic(one.stream, { key: one.key, put: {}, ...one.optimistic });
  }
}

/** Reads what waits, which other tabs add to and take from. */
function look() {
  waiting.value = outbox.all();
  isFull.value = outbox.isFull;
  if (!waiting.value.length) trouble.value = null;
  else if (waiting.value.some(isStuck)) {
    trouble.value ??= { isServer: true, until: patience.wakesAt(waiting.value) ?? 0 };
  }
}

/** What another tab has given is shown here too. */
function heardOfAnother(e: StorageEvent) {
  if (e.key !== null && !e.key.startsWith(`${NAME}.`)) return;
  const known = new Set(waiting.peek().map((one) => one.key));
  look();
  for (const one of waiting.peek()) if (!known.has(one.key)) show(one);
}

/** Unguessable, and of this page alone; crypto.randomUUID is missing on plain http. */
function randomName() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("");
}

for (const one of waiting.peek()) show(one);
addEventListener("storage", heardOfAnother);
onLive.push(sendNow);
if (unsaved.peek()) sendAll();
