/**
 * Holding a list still while somebody points at it: what is shown while its true order goes on
 * changing.
 */

/**
 * @param shown ids as they stand on the screen
 * @param now the true order
 * @returns what to show; how many came or went meanwhile
 */
export function held(
  shown: number[],
  now: number[],
): { ids: number[]; isHeld: boolean; news: number } {
  const there = new Set(now), known = new Set(shown);
  const left = shown.filter((id) => !there.has(id)).length;
  const came = now.filter((id) => !known.has(id)).length;
  const isSame = !left && !came && shown.every((id, i) => id === now[i]);
  const moved = isSame || left || came ? 0 : 1;
  return { ids: shown, isHeld: !isSame, news: left + came + moved };
}
