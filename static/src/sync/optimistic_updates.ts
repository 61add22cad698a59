/**
 * What this person does: shown at once as an optimistic update, sent by the outbox, undone with
 * Ctrl+Z.
 */
import { signal } from "@preact/signals";
import { UndoHistory } from "../model/undo_history.ts";
import { onAccepted, submit } from "./outbox.ts";
import { notify } from "./notifying.ts";
import { _ } from "./i18n.ts";
import { summaryOf } from "./summaries.ts";
import type { Answer, IsHeld } from "../model/answers.ts";
import type { Waiting } from "../model/outbox.ts";
import type { Done, OwnChange } from "../model/undo_history.ts";

/**
 * `summary` names it for undo ("" for what is not undone), and is what a message says that offers
 * it, unless `said` has better words; `written` says what somebody wrote in it and in which field; `isHeld` whether the form that
 * sent it still shows that.
 */
export type Action = Omit<Waiting, "key" | "body"> & {
  summary: string;
  body?: object;
  isHeld?: IsHeld;
  said?: (answer: Answer) => string;
};

const PATIENCE = 3000;
const history = new UndoHistory();
/** What the server would not undo is not offered again. */
const refused = new Set<string>();
/** The newest action's answer, and the undo or redo under way. */
let newest: Promise<unknown> = Promise.resolve(), turn: Promise<unknown> = newest;
/** What undo would take back, as far as it is known here. */
export const next = signal("");

/**
 * Does something. `optimistic` is the update that shows it at once. Resolves to the answer (also
 * to one with a `conflict`), or to null if it was refused.
 */
export function send({ isHeld, said, ...action }: Action): Promise<Answer | null> {
  const answered = submit({ ...action, body: JSON.stringify(action.body ?? {}) }, isHeld);
  newest = answered;
  if (action.summary && !action.isUndo) {
    const summary = action.summary;
    answered.then((answer) => answer && offerUndo(answer, said?.(answer) ?? summary));
  }
  return answered;
}

/** Says what was done; not of what was refused, nor of what changed nothing. */
function offerUndo(answer: Answer, summary: string) {
  if (answer.conflict || !answer.events.length) return;
  const text = summary.charAt(0).toUpperCase() + summary.slice(1);
  notify(text, { name: _("Undo"), action: () => undoAnswer(answer) });
}

/**
 * Takes the newest own change of today back, with a message that says which: of this page, or, when
 * there is none, what the log has. Waits for what is under way, also another undo.
 */
export function undo() {
  return takeTurn(async () => {
    if (!history.done.length) await readLog();
    const last = history.done.pop();
    if (!last) return void notify(_("There is nothing to undo."));
    return again(last, "undo", _("Undone: {what}", { what: last.summary }));
  });
}

export function redo() {
  return takeTurn(async () => {
    if (!history.undone.length && !history.done.length) await readLog();
    const last = history.undone.pop();
    if (!last) return void notify(_("There is nothing to redo."));
    return again(last, "redo", _("Done again: {what}", { what: last.summary }));
  });
}

/** Somebody is about to ask what undo would take back. */
export async function lookBack() {
  if (!history.done.length) await readLog();
  tellNext();
}

function takeTurn(action: () => unknown) {
  const answered = Promise.race([newest, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  turn = turn.then(() => answered).then(action);
  return turn;
}

/** Takes back what one answer did, whatever was done since. */
export function undoAnswer({ events }: Pick<Answer, "events">) {
  const one = history.take(events);
  if (!one) return void notify(_("There is nothing to undo."));
  return again(one, "undo", _("Undone: {what}", { what: one.summary }));
}

async function again(last: Done, way: "undo" | "redo", message: string) {
  const path = `/api/v1/streams/${last.stream}/events/${last.seq}/undo`;
  const { summary, stream, isOnce } = last;
  const answer = await send({ path, summary, stream, isOnce, isUndo: way });
  if (!answer) refused.add(nameOf(last));
  tellNext();
  if (answer) {
    notify(message, way === "undo" && !isOnce ? { name: _("Redo"), action: redo } : undefined);
  }
}

const nameOf = ({ stream, seq }: Pick<Done, "stream" | "seq">) => `${stream} ${seq}`;

/** What this person did before this page, or on another one. */
async function readLog() {
  const response = await fetch("/api/v1/me/changes").catch(() => null);
  const changes: OwnChange[] = response?.ok ? await response.json() : [];
  history.fillFrom(changes.filter((one) => !refused.has(nameOf(one))), summaryOf);
}

/** For undo. */
function remember(waiting: Waiting, { events }: Answer) {
  const event = events.find((one) => one.stream === waiting.stream) ?? events[0];
  if (!event || !waiting.summary) return;
  const { summary, isOnce, isUndo } = waiting;
  const one = { stream: event.stream, seq: event.seq, summary, isOnce };
  if (isUndo === "undo") history.noteUndo(one);
  else if (isUndo === "redo") history.noteRedo(one);
  else history.add(one);
  tellNext();
}

function tellNext() {
  next.value = history.done.at(-1)?.summary ?? "";
}

onAccepted.push(remember);
