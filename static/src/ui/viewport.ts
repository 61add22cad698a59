/**
 * The viewport, how much fits on this screen, in units: what a wall measures (model/legible.ts),
 * and a page takes as drawn.
 */
import { signal } from "@preact/signals";

export const viewport = signal({
  width: 120,
  height: 67.5,
  isPortrait: false,
  isTooFar: false,
  isWall: false,
});
