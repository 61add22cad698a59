/** Which initiatives have grown. */
import { same } from "../testing.ts";
import { growthOf } from "./growth.ts";

const named = (id: number) => ({ id, name: `Initiative ${id}`, areas: [] });

Deno.test("those that a finished card belongs to, the one that came furthest first", () => {
  const finished = [1, 2, 2, null].map((initiative_id) => ({ initiative_id }));
  const progress = { 1: { cards: 4, finished: 2 }, 2: { cards: 10, finished: 5 } };
  const grown = growthOf(finished, [named(1), named(2), named(3)], progress);
  same(grown.map(({ initiative, ...one }) => [initiative.id, one]), [
    [2, { steps: 2, before: 30, now: 50 }],
    [1, { steps: 1, before: 25, now: 50 }],
  ]);
});

Deno.test("before it is measured, it is as far as what is known, and never below nothing", () => {
  const [one] = growthOf([{ initiative_id: 1 }], [named(1)], {});
  same([one.before, one.now], [0, 100]);
  const [late] = growthOf([{ initiative_id: 1 }], [named(1)], { 1: { cards: 3, finished: 0 } });
  same([late.before, late.now], [0, 0]);
});
