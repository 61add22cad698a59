/** A message lies beside what is being used. */
import { same } from "../testing.ts";
import { isClear, placeFor } from "./placing.ts";

const room = { width: 1366, height: 768 }, size = { width: 400, height: 48 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

Deno.test("in the middle of the foot while nothing is there", () => {
  same(placeFor(size, room, []), { left: 483, top: 704 });
});

Deno.test("beside what stands there, and above what takes the whole foot", () => {
  same(placeFor(size, room, [box(400, 690, 500, 60)]), { left: 950, top: 704 });
  same(placeFor(size, room, [box(0, 690, 1366, 78)]), { left: 483, top: 634 });
});

Deno.test("on a phone above the bar of decisions and not over the menu above it", () => {
  const phone = { width: 390, height: 800 }, wide = { width: 358, height: 60 };
  const taken = [box(0, 720, 390, 80), box(20, 600, 300, 100)];
  const place = placeFor(wide, phone, taken);
  same(place, { left: 16, top: 532 });
  same(isClear(place, wide, taken), true);
});

Deno.test("where all is taken it covers least, and stays on the screen", () => {
  const small = { width: 390, height: 300 }, wide = { width: 358, height: 60 };
  const place = placeFor(wide, small, [box(0, 0, 390, 300)]);
  same(place.top >= 16 && place.top + wide.height <= 300, true);
});
