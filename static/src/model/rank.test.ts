/** Places in a list. */
import { same } from "../testing.ts";
import { between } from "./rank.ts";

const isBetween = (rank: string, low: string | null, high: string | null) =>
  (low === null || low < rank) && (high === null || rank < high);

Deno.test("a place is found before, after and between any two", () => {
  for (const [low, high] of [[null, null], ["i", null], [null, "i"], ["a", "b"], ["az", "b"]]) {
    const rank = between(low, high);
    same([low, rank, high, isBetween(rank, low, high)], [low, rank, high, true]);
  }
});

Deno.test("hundreds of cards put at the same place keep their order, and ranks stay short", () => {
  let top: string | null = "i", bottom = "i";
  const above: string[] = [], below: string[] = [];
  for (let i = 0; i < 300; i++) {
    const next = between(null, top);
    same(isBetween(next, null, top), true);
    above.push(top = next);
    below.push(bottom = between(bottom, null));
  }
  same([...below].sort(), below);
  same([...above].sort().reverse(), above);
  same(Math.max(...below.map((one) => one.length)) < 20, true);
});

Deno.test("between two in the wrong order there is no room", () => {
  let why = "";
  try {
    between("b", "a");
  } catch (error) {
    why = String(error);
  }
  same(why, "Error: no room between b and a");
});
