/**
 * Legibility: how large text must be to be read, and how much of it fits. ISO 9241-3: a capital
 * letter subtends 16 arc-minutes at the least, 20 to 22 preferred; a capital is 0.70 em high.
 * Everything on a wall is measured in units of which the smallest text has 2.5 (16′) and a card's
 * title 3.2 (20′).
 */

const ARC_MINUTE = Math.PI / (180 * 60);
const CAP_HEIGHT = 0.7;
export const SMALLEST = 2.5;
/** Units of height below which a scene leaves out what it can. */
export const SMALL = 58;
/** … and below which the standup's ring is as small as it can be read. */
export const LOW = 44;
const TITLE = 3.2, STEP = 0.2;
/** On what is larger than it must be, and how small a part of the usual unit is too much at once. */
const TO_SPARE = 1.05, LEAST_PART = 0.6;

/**
 * The font size in CSS pixels that subtends so many arc-minutes.
 * @param screen in CSS pixels
 * @param inches diagonal
 * @param distance in cm
 */
export function legiblePixels(
  screen: { width: number; height: number },
  inches: number,
  distance: number,
  minutes: number = 16,
) {
  const cap = 2 * distance * 10 * Math.tan((minutes * ARC_MINUTE) / 2);
  const pixelsPerMillimetre = Math.hypot(screen.width, screen.height) / (inches * 25.4);
  return (cap / CAP_HEIGHT) * pixelsPerMillimetre;
}

/**
 * The unit in pixels: what is needed to read it. Where that is less than the picture was drawn for
 * (55 inches at 4 m), as on a larger TV, more fits instead of the same in large; and it is never so
 * large that nothing fits (`isTooFar`): 55 inches are read from 6 m, hardly from further.
 * @param distance in cm
 */
export function unitOf(
  screen: { width: number; height: number },
  inches: number,
  distance: number,
) {
  const isPortrait = screen.height > screen.width;
  const usual = isPortrait
    ? Math.min(screen.width / 72, screen.height / 120)
    : Math.min(screen.width / 120, screen.height / 67.5);
  const most = isPortrait
    ? Math.min(screen.width / 44, screen.height / 74)
    : Math.min(screen.width / 76, screen.height / 42.8);
  const needed = legiblePixels(screen, inches, distance) / SMALLEST;
  const ample = Math.min(usual, Math.max(needed * TO_SPARE, usual * LEAST_PART));
  return { unit: Math.min(Math.max(ample, needed), most), isTooFar: needed > most };
}

/**
 * As many entries from the front as there is room for, but never none, and how many are left over.
 * Room is kept for the line that says so.
 */
export function fitting<T extends { size: number }>(
  entries: T[],
  room: number,
  line: number = 3.6,
): { shown: T[]; rest: number } {
  let used = 0, count = 0;
  while (count < entries.length) {
    const isLast = count === entries.length - 1;
    if (count && used + entries[count].size > room - (isLast ? 0 : line)) break;
    used += entries[count++].size;
  }
  return { shown: entries.slice(0, count), rest: entries.length - count };
}

/**
 * Lines that a text takes, at most two.
 * @param width in units
 * @param size of its font
 */
export function linesOf(text: string, width: number, size: number = 3.2) {
  return Math.min(2, Math.max(1, Math.ceil((text.length * size * 0.54) / width)));
}

/**
 * The largest font at which a text takes no more lines than fit: from `most` down to what must be
 * read (20′).
 * @param place in units
 * @param leading line height, as a part of the font's size
 */
export function sizeWithin(
  text: string,
  { width, height }: { width: number; height: number },
  most: number,
  leading: number = 1.12,
) {
  let size = most;
  while (size > TITLE && Math.ceil(text.length * size * 0.58 / width) * size * leading > height) {
    size -= STEP;
  }
  return Math.max(TITLE, size);
}
