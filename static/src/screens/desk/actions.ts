/**
 * Decisions at the desk: one event each, shown at once, taken back with Z, Ctrl+Z or the button
 * that each one offers.
 */
import { send } from "../../sync/optimistic_updates.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { noteSent } from "./answers.ts";
import { choose, stepOver } from "./queue.ts";
import type { Answer, IsHeld } from "../../model/answers.ts";
import type { Action } from "../../sync/optimistic_updates.ts";

/**
 * The next ticket is open at once; a refused one is open again. `tell` says what was decided.
 * @param text what its requester is answered
 */
async function decide(
  id: number,
  command: Action,
  text: string,
  tell: (answer: Answer) => string,
) {
  stepOver(id);
  const about = _("The answer on ticket {n}", { n: id });
  const isOnce = text !== ""; // an answer that was taken back is written again, not redone
  const written = text
    ? { text, draft: `answer.${id}`, about, href: `/desk?ticket=${id}` }
    : undefined;
  const answer = await send({
    ...command,
    path: `/api/v1/tickets/${id}/${command.path}`,
    stream: "desk",
    written,
    isOnce,
    said: tell,
  });
  if (answer) noteSent(id, text, answer);
  else choose(id);
  return answer;
}

const isGone = (id: number) => ({ gone: { ticket: [id] } });

export function solve(id: number, text: string, isHeld?: IsHeld) {
  const summary = _("ticket {n} solved", { n: id });
  const command = { path: "solve", body: { text }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, text, () => _("Ticket {n} is solved", { n: id }));
}

export function decline(id: number, reason: string, isHeld?: IsHeld) {
  const summary = _("ticket {n} declined", { n: id });
  const command = { path: "decline", body: { reason }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, reason, () => _("Ticket {n} is declined", { n: id }));
}

export function duplicate(id: number, of: number, isHeld?: IsHeld) {
  const summary = _("ticket {n} is a duplicate", { n: id });
  const command = { path: "duplicate", body: { of }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, "", () => _("Ticket {n} follows ticket {of}", { n: id, of }));
}

/** However long ago it was decided. */
export function reopen(id: number) {
  const command = {
    path: `/api/v1/tickets/${id}/reopen`,
    summary: _("ticket {n} opened again", { n: id }),
  };
  return send({ ...command, stream: "desk" });
}

/** To the team whose turn it is, or to a named one. */
export function distribute(
  id: number,
  choice: { team_id?: number; reason?: string; wall_title?: string; member_id?: number | null } =
    {},
  isHeld?: IsHeld,
) {
  const optimistic = { put: { ticket: { [id]: { state: "distributed" } } } };
  const command = {
    path: "distribute",
    body: choice,
    summary: _("ticket {n} distributed", { n: id }),
    optimistic,
    isHeld,
  };
  return decide(id, command, "", (answer) => {
    const team = row("team", answer.result.team)?.name ?? "–";
    return _("Ticket {n} went to {team}", { n: id, team });
  });
}

/** Asks the requester; it waits for the answer. */
export function ask(id: number, text: string, isHeld?: IsHeld) {
  const summary = _("question on ticket {n}", { n: id });
  const optimistic = { put: { ticket: { [id]: { asked_at: new Date().toISOString() } } } };
  const command = { path: "ask", body: { text }, summary, optimistic, isHeld };
  return decide(id, command, text, () => _("Ticket {n} waits for an answer", { n: id }));
}

/** @param until an instant */
export function snooze(id: number, until: string, isHeld?: IsHeld) {
  const summary = _("ticket {n} waits", { n: id });
  const optimistic = { put: { ticket: { [id]: { wake_at: until } } } };
  const command = { path: "wait", body: { until }, summary, optimistic, isHeld };
  return decide(id, command, "", () => _("Ticket {n} waits", { n: id }));
}

export function spam(id: number) {
  const summary = _("ticket {n} is spam", { n: id });
  const command = { path: "spam", body: {}, summary, optimistic: isGone(id) };
  return decide(id, command, "", () => _("Ticket {n} is spam; nobody is answered", { n: id }));
}

/** One incident of many: they follow the first of them. */
export async function gather(ids: number[]) {
  const [of, ...tickets] = ids, summary = _("one incident: ticket {n}", { n: of });
  const optimistic = { gone: { ticket: tickets } };
  const path = "/api/v1/desk/incident", body = { of, tickets };
  const said = () =>
    _("{n} tickets are one incident: each reporter gets its answer", { n: ids.length });
  if (await send({ path, body, summary, stream: "desk", optimistic, said })) choose(of);
}

/** What decides nothing: the ticket stays open. */
export function onTicket(
  id: number,
  path: string,
  body: object,
  summary: string,
  isHeld?: IsHeld,
) {
  return send({ path: `/api/v1/tickets/${id}/${path}`, body, summary, stream: "desk", isHeld });
}

export const claim = (id: number, take_over = false) =>
  onTicket(id, "claim", { take_over }, _("ticket {n} in hand", { n: id }));

export const release = (id: number) =>
  onTicket(id, "release", {}, _("ticket {n} let go", { n: id }));

export function openTicket(body: object, isHeld?: IsHeld) {
  const command = {
    path: "/api/v1/tickets",
    body,
    summary: _("ticket opened"),
    stream: "desk",
    isHeld,
  };
  return send(command);
}
