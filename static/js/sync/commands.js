// @ts-check
/**
 * What this person does: shown at once as a hope, sent in order over HTTP, kept until it is answered (also over a
 * reload), retried with the same id, undone with Ctrl+Z.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.js";
import { arrived, lost, onLive } from "./connection.js";
import { dropHope, hopeFor } from "./store.js";
import { toast } from "../ui/toast.js";
import { _ } from "./words.js";

/**
 * @typedef {{path: string, body?: any, said?: string, stream?: string, hope?: {put?: any, gone?: any}, isUndo?: "undo" | "redo"}} Deed
 * @typedef {Deed & {key: string, body: string}} Waiting
 */

const KEPT = `tavla.outbox.${boot.me?.id}`;
const PATIENCE = 3000;
const RETRIED = [429, 502, 503, 504, 507];
const client = Math.random().toString(36).slice(2, 14);
let count = 0;
/** Only this person's: somebody else may have used this tab before. @type {Waiting[]} */
const outbox = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
/** How many deeds are not saved yet. */
export const unsaved = signal(outbox.length);
/** @type {{stream: string, seq: number, said: string}[]} */
const done = [], undone = [];
/** @type {Map<string, (answer: any) => void>} */
const promises = new Map();
let isSending = false;
/** The newest deed's answer, and the undo or redo under way. @type {Promise<any>} */
let newest = Promise.resolve(), turn = newest;

/**
 * Does something. `hope` shows it at once; `said` names it for undo. Resolves to the answer, or to null if it was refused.
 * @param {Deed} deed @returns {Promise<any>}
 */
export function send(deed) {
  const key = `${client}:${++count}`;
  const waiting = { ...deed, key, body: JSON.stringify(deed.body ?? {}) };
  outbox.push(waiting);
  keepOutbox();
  show(waiting);
  newest = new Promise((resolve) => promises.set(key, resolve));
  sendAll();
  return newest;
}

/** Takes the newest own change back, with a message that says which. Waits for what is under way, also another undo. */
export function undo() {
  return takeTurn(() => {
    const last = done.pop();
    if (!last) return void toast(_("There is nothing to undo."));
    return again(last, "undo", _("Undone: {what}", { what: last.said }));
  });
}

export function redo() {
  return takeTurn(() => {
    const last = undone.pop();
    if (!last) return void toast(_("There is nothing to redo."));
    return again(last, "redo", _("Done again: {what}", { what: last.said }));
  });
}

/** @param {() => any} deed */
function takeTurn(deed) {
  const answered = Promise.race([newest, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  turn = turn.then(() => answered).then(deed);
  return turn;
}

/** Takes back what one answer did, whatever was done since. @param {any} answer */
export function undoAnswer(answer) {
  const isIt = (/** @type {any} */ one) =>
    answer.events.some((/** @type {any} */ e) => e.stream === one.stream && e.seq === one.seq);
  const at = done.findIndex(isIt);
  if (at < 0) return void toast(_("There is nothing to undo."));
  const [one] = done.splice(at, 1);
  return again(one, "undo", _("Undone: {what}", { what: one.said }));
}

/** @param {{stream: string, seq: number, said: string}} last @param {"undo" | "redo"} way @param {string} message */
async function again(last, way, message) {
  const path = `/api/v1/streams/${last.stream}/events/${last.seq}/undo`;
  const answer = await send({ path, said: last.said, stream: last.stream, isUndo: way });
  if (answer) toast(message, way === "undo" ? { name: _("Redo"), deed: redo } : undefined);
}

async function sendAll() {
  if (isSending) return;
  isSending = true;
  try {
    for (let tries = 0; outbox.length && lost.peek() !== "signed_out";) {
      const isAnswered = await sendFirst(outbox[0], tries);
      tries = isAnswered ? 0 : tries + 1;
      if (isAnswered) {
        outbox.shift();
        keepOutbox();
      } else {
        await new Promise((resolve) => setTimeout(resolve, Math.min(150 * 2 ** tries, 5000)));
      }
    }
  } finally {
    isSending = false;
  }
}

/**
 * A lost line and a busy server are tried again for as long as it takes; a server that fails at this very deed, five times.
 * @param {Waiting} waiting @param {number} tries @returns {Promise<boolean>} whether there is an answer, good or bad
 */
async function sendFirst(waiting, tries) {
  let response;
  try {
    response = await fetch(waiting.path, {
      method: "POST",
      body: waiting.body,
      headers: { "Content-Type": "application/json", "X-CSRF-Token": boot.csrf, "Idempotency-Key": waiting.key },
    });
  } catch {
    return false;
  }
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401 || answer.code === "forgery_token_missing") lost.value = "signed_out";
  if (lost.peek() === "signed_out" || RETRIED.includes(response.status) || (response.status === 500 && tries < 5)) {
    return false;
  }
  if (response.ok) accepted(waiting, answer);
  else refused(waiting, answer);
  return true;
}

/** @param {Waiting} waiting @param {any} answer */
function accepted(waiting, answer) {
  for (const event of answer.events) arrived(event);
  dropHope(waiting.key);
  const mine = answer.events.find((/** @type {any} */ e) => e.stream === waiting.stream) ?? answer.events[0];
  if (mine && waiting.said) remember(waiting, mine);
  promises.get(waiting.key)?.(answer);
}

/** @param {Waiting} waiting @param {{stream: string, seq: number}} event */
function remember(waiting, event) {
  const one = { stream: event.stream, seq: event.seq, said: waiting.said ?? "" };
  if (waiting.isUndo === "undo") undone.push(one);
  else done.push(one);
  if (!waiting.isUndo) undone.length = 0;
}

/** @param {Waiting} waiting @param {any} problem */
function refused(waiting, problem) {
  dropHope(waiting.key);
  const isQuiet = problem.code === "turn_already_moved";
  if (!isQuiet) toast(problem.title ?? _("This could not be done."), undefined, "bad");
  promises.get(waiting.key)?.(problem.code === "text_changed_meanwhile" ? { conflict: problem.facts } : null);
}

/** @param {Waiting} waiting */
function show(waiting) {
  if (waiting.hope && waiting.stream) hopeFor(waiting.stream, { key: waiting.key, put: {}, ...waiting.hope });
}

function keepOutbox() {
  unsaved.value = outbox.length;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(outbox));
  } catch {
    // The storage is full: the outbox lives in this page only.
  }
}

for (const waiting of outbox) show(waiting);
onLive.push(sendAll);
if (outbox.length) sendAll();
