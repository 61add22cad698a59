// @ts-check
/**
 * What this person does: shown at once as an optimistic update, sent by the outbox, undone with
 * Ctrl+Z.
 */
import { onAccepted, submit } from "./outbox.js";
import { toast } from "../ui/toast.js";
import { _ } from "./i18n.js";

/**
 * `summary` names it for undo; `written` says what somebody wrote in it and in which field;
 * `isHeld` whether the form that sent it still shows that.
 * @typedef {import("../model/outbox.js").Waiting} Waiting
 * @typedef {{stream: string, seq: number, summary: string, isOnce?: boolean}} Done
 * @typedef {{path: string, body?: any, summary?: string, stream?: string, optimistic?:
 *   import("../model/outbox.js").Optimistic, isUndo?: "undo" | "redo", isOnce?: boolean, written?:
 *   import("../model/outbox.js").Written, isHeld?: (problem?: any) => boolean}} Action
 */

const PATIENCE = 3000;
/** @type {Done[]} */
const done = [], undone = [];
/** The newest action's answer, and the undo or redo under way. @type {Promise<any>} */
let newest = Promise.resolve(), turn = newest;

/**
 * Does something. `optimistic` is the update that shows it at once. Resolves to the answer, to
 * `{conflict}`, or to null if it was refused.
 * @param {Action} action @returns {Promise<any>}
 */
export function send({ isHeld, ...action }) {
  return newest = submit({ ...action, body: JSON.stringify(action.body ?? {}) }, isHeld);
}

/**
 * Takes the newest own change back, with a message that says which. Waits for what is under way,
 * also another undo.
 */
export function undo() {
  return takeTurn(() => {
    const last = done.pop();
    if (!last) return void toast(_("There is nothing to undo."));
    return again(last, "undo", _("Undone: {what}", { what: last.summary }));
  });
}

export function redo() {
  return takeTurn(() => {
    const last = undone.pop();
    if (!last) return void toast(_("There is nothing to redo."));
    return again(last, "redo", _("Done again: {what}", { what: last.summary }));
  });
}

/** @param {() => any} action */
function takeTurn(action) {
  const answered = Promise.race([newest, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  turn = turn.then(() => answered).then(action);
  return turn;
}

/** Takes back what one answer did, whatever was done since. @param {any} answer */
export function undoAnswer(answer) {
  const isIt = (/** @type {any} */ one) =>
    answer.events.some((/** @type {any} */ e) => e.stream === one.stream && e.seq === one.seq);
  const at = done.findIndex(isIt);
  if (at < 0) return void toast(_("There is nothing to undo."));
  const [one] = done.splice(at, 1);
  return again(one, "undo", _("Undone: {what}", { what: one.summary }));
}

/** @param {Done} last @param {"undo" | "redo"} way @param {string} message */
async function again(last, way, message) {
  const path = `/api/v1/streams/${last.stream}/events/${last.seq}/undo`;
  const { summary, stream, isOnce } = last;
  const answer = await send({ path, summary, stream, isOnce, isUndo: way });
  if (answer) {
    toast(message, way === "undo" && !isOnce ? { name: _("Redo"), action: redo } : undefined);
  }
}

/** For undo. @param {Waiting} waiting @param {any} answer */
function remember(waiting, answer) {
  const event = answer.events.find((/** @type {any} */ e) => e.stream === waiting.stream) ??
    answer.events[0];
  if (!event || !waiting.summary) return;
  const one = {
    stream: event.stream,
    seq: event.seq,
    summary: waiting.summary,
    isOnce: waiting.isOnce,
  };
  if (waiting.isUndo === "undo" && one.isOnce) return;
  if (waiting.isUndo === "undo") undone.push(one);
  else done.push(one);
  if (!waiting.isUndo) undone.length = 0;
}

onAccepted.push(remember);
