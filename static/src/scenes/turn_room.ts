/** How much room a turn has beside the ring, in units. */
import { SMALL } from "../model/legible.ts";
import { viewport } from "../ui/viewport.ts";

/** A wall's edges and header; the round below; in portrait the ring and what is parked below it. */
const AROUND = 8.9, ROUND = 9.4, RING = 47;
/** Whose turn it is and how long it has been. */
const HEAD = 13.6;
/** The same on a small wall. */
const SMALL_AROUND = 8.3, SMALL_ROUND = 8.2, SMALL_HEAD = 11.3;

export function turnRoom({ hasRound = true } = {}) {
  const { width, height, isPortrait } = viewport.value, isSmall = height < SMALL;
  const ring = isPortrait ? 0 : Math.min(isSmall ? 28 : 41, width * 0.342) + 4;
  const edges = isSmall ? SMALL_AROUND + SMALL_HEAD : AROUND + HEAD;
  const round = hasRound ? (isSmall ? SMALL_ROUND : ROUND) : 0;
  const around = edges + round + (isPortrait ? RING : 0);
  return { width: width - 8 - ring, height: height - around };
}
