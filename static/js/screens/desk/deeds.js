// @ts-check
/** Decisions at the desk: one event each, shown at once, taken back with Z or Ctrl+Z. */
import { send } from "../../sync/commands.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";

/** As in board/triage/rules.py. */
const MOST_IN_A_ROW = 3;

/** @param {number} id @param {string} verb @param {any} body @param {string} said */
function decide(id, verb, body, said) {
  const hope = { gone: { ticket: [id] } };
  return send({ path: `/api/v1/tickets/${id}/${verb}`, body, said, stream: "desk", hope });
}

/** @param {number} id @param {string} text */
export const solve = (id, text) => decide(id, "solve", { text }, _("ticket {n} solved", { n: id }));
/** @param {number} id @param {string} reason */
export const decline = (id, reason) => decide(id, "decline", { reason }, _("ticket {n} declined", { n: id }));
/** @param {number} id @param {number} of */
export const duplicate = (id, of) => decide(id, "duplicate", { of }, _("ticket {n} is a duplicate", { n: id }));

/** To the team whose turn it is, or to a named one. @param {number} id @param {{team_id?: number, reason?: string, wall_title?: string}} [choice] */
export function distribute(id, choice = {}) {
  const patch = { put: { ticket: { [id]: { state: "distributed" } } } };
  const said = _("ticket {n} distributed", { n: id });
  return send({ path: `/api/v1/tickets/${id}/distribute`, body: choice, said, stream: "desk", hope: patch });
}

/** @param {any} body */
export const openTicket = (body) => send({ path: "/api/v1/tickets", body, said: _("ticket opened"), stream: "desk" });

/** Whose turn it is: the same rule as the server's, for showing it before the key is pressed. */
export function nextTeam(/** @type {any[]} */ shares) {
  const loads = shares.map((share) => ({ ...share, team: row("team", share.team_id) })).filter((one) =>
    one.team?.is_dealt_to
  );
  const isResting = (/** @type {any} */ one) => {
    const others = loads.reduce((sum, other) => sum + (other === one ? 0 : other.team.weight), 0);
    return others > 0 && one.in_a_row >= Math.max(MOST_IN_A_ROW, Math.ceil(one.team.weight / others) + 1);
  };
  const key = (/** @type {any} */ one) => (one.dealt + 1) / one.team.weight;
  loads.sort((a, b) =>
    Number(isResting(a)) - Number(isResting(b)) || key(a) - key(b) ||
    (a.last_dealt_at ?? "").localeCompare(b.last_dealt_at ?? "") || a.team_id - b.team_id
  );
  return loads;
}
