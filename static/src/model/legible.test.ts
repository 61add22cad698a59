/** How large text must be. */
import { same } from "../testing.ts";
import { fitting, legiblePixels, linesOf, sizeWithin, SMALLEST, unitOf } from "./legible.ts";

Deno.test("text is as large as inches and distance need (the table of ISO 9241)", () => {
  const hd = { width: 1920, height: 1080 };
  const table = [[43, 300, 40], [55, 400, 42], [65, 500, 44], [75, 400, 31], [43, 400, 54], [
    55,
    600,
    63,
  ]];
  same(
    table.map(([inches, cm]) => Math.round(legiblePixels(hd, inches, cm))),
    table.map((one) => one[2]),
  );
  same(Math.round(legiblePixels({ width: 3840, height: 2160 }, 55, 400)), 84);
});

Deno.test("the unit is as large as it must be, and no larger than fits", () => {
  const hd = { width: 1920, height: 1080 };
  const [usual, large] = [55, 75].map((inches) => unitOf(hd, inches, 400).unit);
  same((usual / large) ** 2 >= 1.6, true);
  same(large * SMALLEST >= legiblePixels(hd, 75, 400), true);
  same(unitOf(hd, 75, 100), { unit: 9.6, isTooFar: false });
  same(Math.round(unitOf(hd, 43, 400).unit * SMALLEST), 54);
  same([500, 600, 700].map((cm) => unitOf(hd, 55, cm).isTooFar), [false, false, true]);
  same(unitOf(hd, 24, 600).isTooFar, true);
  same(unitOf({ width: 1080, height: 1920 }, 75, 200).unit, 9);
});

Deno.test("what does not fit is counted, and the line that says so has room", () => {
  const entries = [4, 4, 4, 4].map((size) => ({ size }));
  same([16, 15, 12, 0].map((room) => fitting(entries, room, 3).rest), [0, 1, 2, 3]);
  same([linesOf("short", 60), linesOf("x".repeat(60), 60), linesOf("x".repeat(600), 60)], [
    1,
    2,
    2,
  ]);
});

Deno.test("two hundred letters step down to what can still be read, a greeting does not", () => {
  const place = { width: 76, height: 36 };
  same(sizeWithin("Cake at three", place, 7.5), 7.5);
  const long = sizeWithin("x".repeat(200), place, 7.5);
  same(long < 5 && long > 3.2, true);
  same(sizeWithin("x".repeat(5000), place, 7.5), 3.2);
});
