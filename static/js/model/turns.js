// @ts-check
/**
 * The clock of a standup: what its instants mean at a moment, and what is told in a turn. Pure: the
 * same second on every screen.
 */

/**
 * What of a standup's row its clocks are made of.
 * @typedef {Pick<import("./rows.d.ts").Standup, "people" | "columns" | "style" | "turn" |
 *   "minutes" | "started_at" | "ends_at" | "turn_started_at" | "paused_at" | "spent" | "state">}
 *   Standup
 */

/**
 * Seconds that the round leaves for what comes after it: what nobody holds, what is stuck, the
 * desk.
 */
export const FINISHING = 60;
const LEAST_SHARE = 20;

/** What the turns walk along: people, or columns from right to left. @param {Standup} standup */
export function stopsOf(standup) {
  return standup.style === "board" ? standup.columns : standup.people;
}

/**
 * Everything in seconds. The fair share is what was left when this turn began, without the
 * finishing minute, divided by those still to speak: it re-divides as people come, go, or are
 * brief.
 * @param {Standup} standup @param {number} serverNow milliseconds
 */
export function reading(standup, serverNow) {
  const now = standup.paused_at ? Date.parse(standup.paused_at) : serverNow;
  const total = standup.minutes * 60,
    began = Date.parse(standup.turn_started_at),
    ends = Date.parse(standup.ends_at);
  const left = (ends - now) / 1000;
  const own = Math.max(0, (now - began) / 1000);
  const still = stopsOf(standup).length - standup.turn;
  const share = still > 0
    ? Math.max(LEAST_SHARE, ((ends - began) / 1000 - FINISHING) / still)
    : FINISHING;
  return { left, total, own, share, elapsed: total - left, pace: pace(left, own, share, still) };
}

/**
 * In good time, running late, or over.
 * @param {number} left @param {number} own @param {number} share @param {number} still
 */
function pace(left, own, share, still) {
  if (left < 0) return "over";
  return still > 0 && own > share + 15 ? "late" : "ok";
}

/**
 * A person's cards, for their turn: stuck first, then right to left, oldest first.
 * @param {any[]} cards @param {number} who @param {(columnId: number) => number} columnIndex
 */
export function workOf(cards, who, columnIndex) {
  const mine = cards.filter((c) => c.assignees.includes(who) && c.started_at && !c.finished_at);
  return mine.sort((a, b) =>
    Number(!!b.blocked_at) - Number(!!a.blocked_at) ||
    columnIndex(b.column_id) - columnIndex(a.column_id) ||
    a.started_at.localeCompare(b.started_at)
  );
}

/**
 * What a person has taken but not begun, the topmost first.
 * @param {any[]} cards @param {number} who
 */
export function nextOf(cards, who) {
  const mine = cards.filter((c) => c.assignees.includes(who) && !c.started_at && !c.finished_at);
  return mine.sort((a, b) => a.rank < b.rank ? -1 : 1);
}

/**
 * What a person finished since the last standup that was held.
 * @param {any[]} cards @param {number} who @param {string} since
 */
export function finishedBy(cards, who, since) {
  return cards.filter((c) =>
    c.finished_at && c.finished_at >= since && c.finished_by.includes(who)
  );
}

/**
 * A column's cards on a walk of the board: stuck first, then the oldest.
 * @param {any[]} cards @param {number} columnId
 */
export function walkOf(cards, columnId) {
  const here = cards.filter((c) => c.column_id === columnId && !c.finished_at);
  return here.sort((a, b) =>
    Number(!!b.blocked_at) - Number(!!a.blocked_at) ||
    (a.started_at ?? a.created_at).localeCompare(b.started_at ?? b.created_at)
  );
}
