/**
 * Places in a list as short texts that sort: the browser's guess for its optimistic updates. Same
 * rule as board/core/rank.py.
 */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A rank strictly between two others; null stands for the open end. */
export function between(before: string | null, after: string | null) {
  const low = before ?? "";
  if (after === null) return following(low);
  if (!(low < after)) throw new Error(`no room between ${low} and ${after}`);
  let prefix = "";
  for (let i = 0; i < low.length + after.length + 2; i++) {
    const a = i < low.length ? DIGITS.indexOf(low[i]) : 0;
    const b = i < after.length ? DIGITS.indexOf(after[i]) : 36;
    if (a === b) prefix += DIGITS[a];
    else if (b - a > 1) return prefix + DIGITS[(a + b) >> 1];
    else return prefix + DIGITS[a] + following(low.slice(i + 1));
  }
  throw new Error("two different ranks always differ within their length");
}

function following(low: string) {
  for (let i = 0; i < low.length; i++) {
    if (low[i] !== "z") return low.slice(0, i) + DIGITS[DIGITS.indexOf(low[i]) + 1];
  }
  return low + "i";
}
