/** Where a box goes so that it lies over nothing that is being used. It knows no page. */
export type Size = { width: number; height: number };
export type Box = { left: number; top: number; right: number; bottom: number };

/** From the edge of the screen, and from what it would lie over. */
const EDGE = 16, GAP = 8;

/**
 * As low as possible: in the middle, else at the right, else at the left; where all is taken, where
 * it covers least.
 * @param taken what is being used
 * @returns its upper left corner
 */
export function placeFor(size: Size, room: Size, taken: Box[]): { left: number; top: number } {
  const places = tops(size, room, taken).flatMap((top) =>
    lefts(size, room).map((left) => ({ left, top }))
  );
  const covered = places.map((place) => covers(place, size, taken));
  return places[covered.indexOf(Math.min(...covered))];
}

function lefts(size: Size, room: Size) {
  const right = Math.max(EDGE, room.width - size.width - EDGE);
  return [Math.max(EDGE, Math.round((room.width - size.width) / 2)), right, EDGE];
}

/** At the foot of the screen, or just above or below something; the lowest first. */
function tops(size: Size, room: Size, taken: Box[]) {
  const lowest = room.height - size.height - EDGE;
  const beside = taken.flatMap(({ top, bottom }) => [top - GAP - size.height, bottom + GAP]);
  const inside = beside.filter((top) => top >= EDGE && top <= lowest);
  return [Math.max(EDGE, lowest), ...inside.sort((a, b) => b - a)];
}

/** In square pixels. */
function covers({ left, top }: { left: number; top: number }, size: Size, taken: Box[]) {
  return taken.reduce((sum, box) => {
    const wide = Math.min(left + size.width, box.right) - Math.max(left, box.left);
    const high = Math.min(top + size.height, box.bottom) - Math.max(top, box.top);
    return sum + Math.max(0, wide) * Math.max(0, high);
  }, 0);
}

/** Does it lie over none of them? */
export const isClear = (place: { left: number; top: number }, size: Size, taken: Box[]) =>
  covers(place, size, taken) === 0;
