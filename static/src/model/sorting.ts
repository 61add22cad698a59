/** Orders for `sort`: by a text or a number that may be missing. */

type Key = string | number | null | undefined;

/** The smallest first; what has none before all others. */
export function by<T>(keyOf: (one: T) => Key) {
  return (a: T, b: T) => compare(keyOf(a), keyOf(b));
}

/** The largest first; what has none after all others. */
export function newest<T>(keyOf: (one: T) => Key) {
  return (a: T, b: T) => compare(keyOf(b), keyOf(a));
}

function compare(a: Key, b: Key) {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  return b === null || b === undefined || a > b ? 1 : -1;
}
