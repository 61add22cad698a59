/** Where a box goes so that it lies over nothing that is being used. It knows no page. */
export type Size = { width: number; height: number };
export type Place = { left: number; top: number };
export type Box = Place & { right: number; bottom: number };

/** What it may lie over: what is used now, what can be pressed, and cards, their edges first. */
export type Below = { used: Box[]; controls: Box[]; cards: Box[] };

/** From the edge of the screen, and from what it would lie over. */
const EDGE = 16, GAP = 8;
/** How much worse than a card's edge it is to cover one of these. */
const USED = 1000, CONTROL = 30, MIDDLE = 10;

/**
 * Where it covers least; of such places the lowest, and in the middle before the right and the left.
 * @param now where it is: it stays there while no place is better
 * @returns its upper left corner
 */
export function placeFor(size: Size, room: Size, below: Below, now?: Place): Place {
  const places = tops(size, room, below).flatMap((top) =>
    lefts(size, room, below).map((left) => ({ left, top }))
  );
  const middles = below.cards.map(middleOf);
  let best = places[0], least = Infinity;
  for (const place of now && isIn(now, size, room) ? [now, ...places] : places) {
    const cost = costOf(boxAt(place, size), below, middles);
    if (cost < least) best = place, least = cost;
    if (!cost) break;
  }
  return best;
}

const isIn = ({ left, top }: Place, size: Size, room: Size) =>
  left >= 0 && top >= 0 && left + size.width <= room.width && top + size.height <= room.height;

/** In the middle, at the edges, and along the columns of cards. */
function lefts(size: Size, room: Size, { cards }: Below) {
  const right = Math.max(EDGE, room.width - size.width - EDGE);
  const along = new Set(cards.flatMap((card) => [card.left, card.right - size.width]));
  const inside = [...along].filter((left) => left > EDGE && left < right);
  return [Math.max(EDGE, Math.round((room.width - size.width) / 2)), right, EDGE, ...inside];
}

/** At the foot of the screen, or just above or below something; the lowest first. */
function tops(size: Size, room: Size, { used, cards }: Below) {
  const lowest = room.height - size.height - EDGE;
  const beside = new Set(
    [...used, ...cards].flatMap(({ top, bottom }) => [top - GAP - size.height, bottom + GAP]),
  );
  const inside = [...beside].filter((top) => top >= EDGE && top <= lowest);
  return [Math.max(EDGE, lowest), ...inside.sort((a, b) => b - a)];
}

const boxAt = ({ left, top }: Place, { width, height }: Size) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const costOf = (at: Box, { used, controls, cards }: Below, middles: Box[]) =>
  USED * covered(at, used) + CONTROL * covered(at, controls) + MIDDLE * covered(at, middles) +
  covered(at, cards);

/** Half as wide and half as high: what one presses. */
function middleOf({ left, top, right, bottom }: Box): Box {
  const wide = (right - left) / 4, high = (bottom - top) / 4;
  return { left: left + wide, top: top + high, right: right - wide, bottom: bottom - high };
}

/** In square pixels. */
function covered(at: Box, boxes: Box[]) {
  let sum = 0;
  for (const box of boxes) {
    const wide = Math.min(at.right, box.right) - Math.max(at.left, box.left);
    const high = Math.min(at.bottom, box.bottom) - Math.max(at.top, box.top);
    if (wide > 0 && high > 0) sum += wide * high;
  }
  return sum;
}
