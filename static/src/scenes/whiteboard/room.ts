/** How much room a wall leaves for what stands on its whiteboard. */
import { SMALL } from "../../model/legible.ts";
import { viewport } from "../../ui/viewport.ts";

/** Units that a wall's edges, its header and the foot take; a small one's foot has one line. */
const BESIDE = 8, AROUND = 16.4, LINE_OF_FOOT = 3.3;
/** Units of width below which the foot is figures and signs. */
const WORDS = 92;
/** A figure with its sign, where the legend is in the same line. */
const FIGURE = 8.5;

export function roomOnTheWall() {
  const { width, height } = viewport.value;
  const foot = hasOneLine() ? LINE_OF_FOOT : 0;
  return { width: width - BESIDE, height: height - AROUND + foot };
}

export const hasOneLine = () => viewport.value.height < SMALL;
export const hasWords = () => viewport.value.width >= WORDS;

/** What the foot's figures leave for the legend. */
export function roomForTheLegend(figures: number) {
  const { width } = roomOnTheWall();
  return hasOneLine() ? width - figures * FIGURE : width;
}
