/** Which parts of a row have room in it. Lengths in CSS pixels. */

export type Part = { width: number; isKept: boolean };
export type Room = { width: number; gap: number; more: number };

/**
 * All of them where they fit. Else those that are kept and then the others from the first on, so
 * far as there is room beside what opens the rest (`more`).
 * @returns one for each: has it room
 */
export function fitting(parts: Part[], { width, gap, more }: Room): boolean[] {
  const whole = parts.reduce((sum, part) => sum + part.width + gap, -gap);
  if (whole <= width) return parts.map(() => true);
  const has = parts.map(() => false);
  let left = width - more;
  for (const at of inTurn(parts)) {
    left -= parts[at].width + gap;
    if (left < 0) break;
    has[at] = true;
  }
  return has;
}

/** The places of the kept ones, then of the others. */
function inTurn(parts: Part[]) {
  const places = parts.map((_part, at) => at);
  return [
    ...places.filter((at) => parts[at].isKept),
    ...places.filter((at) => !parts[at].isKept),
  ];
}
