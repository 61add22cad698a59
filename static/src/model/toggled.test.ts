/** One is taken in or out of a list, which itself stays as it is. */
import { same } from "../testing.ts";
import { toggled } from "./toggled.ts";

Deno.test("it comes last, and goes from wherever it is", () => {
  const all = [3, 1];
  same([toggled(all, 2), toggled(all, 3), toggled([], 1), all], [[3, 1, 2], [1], [1], [3, 1]]);
});
