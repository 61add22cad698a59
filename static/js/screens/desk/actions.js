// @ts-check
/**
 * Decisions at the desk: one event each, shown at once, taken back with Z, Ctrl+Z or the button
 * that each one offers.
 */
import { send, undoAnswer } from "../../sync/optimistic_updates.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { toast } from "../../ui/toast.js";
import { noteSent } from "./answers.js";
import { choose, stepOver } from "./queue.js";

/**
 * @typedef {(problem?: any) => boolean} IsHeld whether the form that sent a decision still shows it
 */

/** As in board/triage/rules.py. */
const MOST_IN_A_ROW = 3;

/** The next ticket is open at once; a refused one is open again. `tell` says what was decided.
 * @param {number} id @param {any} command @param {string} text what its requester is answered
 * @param {(answer: any) => string} tell @returns {Promise<any>} */
async function decide(id, command, text, tell) {
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
  });
  if (!answer) {
    choose(id);
    return answer;
  }
  noteSent(id, text, answer);
  toast(tell(answer), { name: _("Undo"), action: () => undoAnswer(answer) });
  return answer;
}

/** @param {number} id */
const isGone = (id) => ({ gone: { ticket: [id] } });

/** @param {number} id @param {string} text @param {IsHeld} [isHeld] */
export function solve(id, text, isHeld) {
  const summary = _("ticket {n} solved", { n: id });
  const command = { path: "solve", body: { text }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, text, () => _("Ticket {n} is solved", { n: id }));
}

/** @param {number} id @param {string} reason @param {IsHeld} [isHeld] */
export function decline(id, reason, isHeld) {
  const summary = _("ticket {n} declined", { n: id });
  const command = { path: "decline", body: { reason }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, reason, () => _("Ticket {n} is declined", { n: id }));
}

/** @param {number} id @param {number} of @param {IsHeld} [isHeld] */
export function duplicate(id, of, isHeld) {
  const summary = _("ticket {n} is a duplicate", { n: id });
  const command = { path: "duplicate", body: { of }, summary, optimistic: isGone(id), isHeld };
  return decide(id, command, "", () => _("Ticket {n} follows ticket {of}", { n: id, of }));
}

/** However long ago it was decided. @param {number} id */
export function reopen(id) {
  const command = {
    path: `/api/v1/tickets/${id}/reopen`,
    summary: _("ticket {n} opened again", { n: id }),
  };
  return send({ ...command, stream: "desk" });
}

/**
 * To the team whose turn it is, or to a named one.
 * @param {number} id @param {{team_id?: number, reason?: string, wall_title?: string}} [choice]
 * @param {IsHeld} [isHeld]
 */
export function distribute(id, choice = {}, isHeld) {
  const optimistic = { put: { ticket: { [id]: { state: "distributed" } } } };
  const command = {
    path: "distribute",
    body: choice,
    summary: _("ticket {n} distributed", { n: id }),
    optimistic,
    isHeld,
  };
  return decide(id, command, "", (answer) => {
    const team = row("team", answer.result.team)?.name;
    return _("Ticket {n} went to {team}", { n: id, team });
  });
}

/** @param {any} body @param {IsHeld} [isHeld] */
export function openTicket(body, isHeld) {
  const command = {
    path: "/api/v1/tickets",
    body,
    summary: _("ticket opened"),
    stream: "desk",
    isHeld,
  };
  return send(command);
}

/** Whose turn it is: the same rule as the server's, for showing it before the key is pressed. */
export function nextTeam(/** @type {any[]} */ shares) {
  const loads = shares.map((share) => ({ ...share, team: row("team", share.team_id) })).filter((
    one,
  ) => one.team?.is_dealt_to);
  const isResting = (/** @type {any} */ one) => {
    const others = loads.reduce((sum, other) => sum + (other === one ? 0 : other.team.weight), 0);
    return others > 0 &&
      one.in_a_row >= Math.max(MOST_IN_A_ROW, Math.ceil(one.team.weight / others) + 1);
  };
  const key = (/** @type {any} */ one) => (one.dealt + 1) / one.team.weight;
  loads.sort((a, b) =>
    Number(isResting(a)) - Number(isResting(b)) || key(a) - key(b) ||
    (a.last_dealt_at ?? "").localeCompare(b.last_dealt_at ?? "") || a.team_id - b.team_id
  );
  return loads;
}
