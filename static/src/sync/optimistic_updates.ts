/**
 * What this person does: shown at once as an optimistic update, sent by the outbox, undone with
 * Ctrl+Z.
 */
import { onAccepted, submit } from "./outbox.ts";
import { notify } from "./notifying.ts";
import { _ } from "./i18n.ts";
import type { Answer, IsHeld } from "../model/answers.ts";
import type { Waiting } from "../model/outbox.ts";

/**
 * `summary` names it for undo; `written` says what somebody wrote in it and in which field;
 * `isHeld` whether the form that sent it still shows that.
 */
export type Action = Omit<Waiting, "key" | "body"> & { body?: object; isHeld?: IsHeld };
type Done = { stream: string; seq: number; summary: string; isOnce?: boolean };

const PATIENCE = 3000;
const done: Done[] = [], undone: Done[] = [];
/** The newest action's answer, and the undo or redo under way. */
let newest: Promise<unknown> = Promise.resolve(), turn: Promise<unknown> = newest;

/**
 * Does something. `optimistic` is the update that shows it at once. Resolves to the answer (also
 * to one with a `conflict`), or to null if it was refused.
 */
export function send({ isHeld, ...action }: Action): Promise<Answer | null> {
  const answered = submit({ ...action, body: JSON.stringify(action.body ?? {}) }, isHeld);
  newest = answered;
  return answered;
}

/**
 * Takes the newest own change back, with a message that says which. Waits for what is under way,
 * also another undo.
 */
export function undo() {
  return takeTurn(() => {
    const last = done.pop();
    if (!last) return void notify(_("There is nothing to undo."));
    return again(last, "undo", _("Undone: {what}", { what: last.summary }));
  });
}

export function redo() {
  return takeTurn(() => {
    const last = undone.pop();
    if (!last) return void notify(_("There is nothing to redo."));
    return again(last, "redo", _("Done again: {what}", { what: last.summary }));
  });
}

function takeTurn(action: () => unknown) {
  const answered = Promise.race([newest, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  turn = turn.then(() => answered).then(action);
  return turn;
}

/** Takes back what one answer did, whatever was done since. */
export function undoAnswer({ events }: Pick<Answer, "events">) {
  const at = done.findIndex((one) =>
    events.some((event) => event.stream === one.stream && event.seq === one.seq)
  );
  if (at < 0) return void notify(_("There is nothing to undo."));
  const [one] = done.splice(at, 1);
  return again(one, "undo", _("Undone: {what}", { what: one.summary }));
}

async function again(last: Done, way: "undo" | "redo", message: string) {
  const path = `/api/v1/streams/${last.stream}/events/${last.seq}/undo`;
  const { summary, stream, isOnce } = last;
  const answer = await send({ path, summary, stream, isOnce, isUndo: way });
  if (answer) {
    notify(message, way === "undo" && !isOnce ? { name: _("Redo"), action: redo } : undefined);
  }
}

/** For undo. */
function remember(waiting: Waiting, { events }: Answer) {
  const event = events.find((one) => one.stream === waiting.stream) ?? events[0];
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
