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

/** The same with one of them `by` places later (or earlier); at an end it stays. */
export function stepped<T>(list: T[], one: T, by: number): T[] {
  const from = list.indexOf(one), to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  const others = list.toSpliced(from, 1);
  return others.toSpliced(to, 0, one);
}
