// @ts-check
/** What a standup's instants mean at a moment. Pure: the same second on every screen. */

/** @typedef {{people: number[], turn: number, minutes: number, started_at: string, ends_at: string, turn_started_at: string, paused_at: string | null, spent: Record<string, number>, state: string}} Standup */

/** @param {Standup} standup @param {number} serverNow milliseconds */
export function reading(standup, serverNow) {
  const now = standup.paused_at ? Date.parse(standup.paused_at) : serverNow;
  const total = standup.minutes * 60;
  const left = (Date.parse(standup.ends_at) - now) / 1000;
  const own = Math.max(0, (now - Date.parse(standup.turn_started_at)) / 1000);
  const count = standup.people.length;
  const used = standup.people.slice(0, standup.turn).reduce((sum, id) => sum + (standup.spent[id] ?? 0), 0);
  const share = standup.turn < count ? Math.max(20, (total - used) / (count - standup.turn)) : 0;
  return { left, total, own, share, elapsed: total - left, pace: pace(left, own, share, count - standup.turn) };
}

/** In good time, running late, or over. @param {number} left @param {number} own @param {number} share @param {number} still */
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

/** What a person finished since the last standup that was held. @param {any[]} cards @param {number} who @param {string} since */
export function finishedBy(cards, who, since) {
  return cards.filter((c) => c.finished_at && c.finished_at >= since && c.finished_by.includes(who));
}
