/** A message lies beside what is being used. */
import { same } from "../testing.ts";
import { placeFor } from "./placing.ts";

const room = { width: 1366, height: 768 }, size = { width: 400, height: 48 };
const none = { used: [], controls: [], cards: [] };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

Deno.test("in the middle of the foot while nothing is there", () => {
  same(placeFor(size, room, none), { left: 483, top: 704 });
});

Deno.test("beside what stands there, and above what takes the whole foot", () => {
  same(placeFor(size, room, { ...none, used: [box(400, 690, 500, 60)] }), { left: 950, top: 704 });
  same(placeFor(size, room, { ...none, used: [box(0, 690, 1366, 78)] }), { left: 483, top: 634 });
});

Deno.test("on a phone above the bar of decisions and not over the menu above it", () => {
  const phone = { width: 390, height: 800 }, wide = { width: 358, height: 60 };
  const used = [box(0, 720, 390, 80), box(20, 600, 300, 100)];
  same(placeFor(wide, phone, { ...none, used }), { left: 16, top: 532 });
});

Deno.test("where all is used it covers least, and stays on the screen", () => {
  const small = { width: 390, height: 300 }, wide = { width: 358, height: 60 };
  const place = placeFor(wide, small, { ...none, used: [box(0, 0, 390, 300)] });
  same(place.top >= 16 && place.top + wide.height <= 300, true);
});

Deno.test("under a short column when the others are full of cards", () => {
  const column = (left: number, count: number) =>
    Array.from({ length: count }, (_, i) => box(left, 170 + i * 100, 210, 92));
  const cards = [0, 220, 440, 660, 1100].flatMap((left) => column(left, 6));
  same(
    placeFor({ ...size, width: 200 }, room, { ...none, cards: [...cards, box(880, 170, 210, 92)] }),
    {
      left: 880,
      top: 704,
    },
  );
});

Deno.test("between two rows rather than over what one presses on a card, or a button", () => {
  const phone = { width: 390, height: 800 }, wide = { width: 358, height: 60 };
  const cards = Array.from({ length: 6 }, (_, i) => box(10, 100 + i * 120, 370, 112));
  const controls = [box(10, 712, 370, 40)];
  const { top } = placeFor(wide, phone, { used: [], controls, cards });
  const middles = cards.map((card) => (card.top + card.bottom) / 2);
  same(middles.some((y) => y > top && y < top + 60), false);
  same(top + 60 <= 712, true);
});

Deno.test("it stays where it is while no place is better", () => {
  const now = { left: 16, top: 300 };
  same(placeFor(size, room, none, now), now);
  same(placeFor(size, room, { ...none, used: [box(100, 310, 50, 20)] }, now).top, 704);
});
