/** Lists whose entries have one line each. */
import { same } from "../testing.ts";
import { ROW, rowsThatFit } from "./one_line.ts";

Deno.test("as many as there is room for, never none, and the others as a count", () => {
  same(rowsThatFit(10, { width: 80, height: 4 * ROW }), { columns: 1, shown: 4, more: 6 });
  same(rowsThatFit(3, { width: 80, height: 4 * ROW }), { columns: 1, shown: 3, more: 0 });
  same(rowsThatFit(3, { width: 80, height: 0 }), { columns: 1, shown: 1, more: 2 });
  same(rowsThatFit(0, { width: 80, height: 20 }), { columns: 1, shown: 0, more: 0 });
});

Deno.test("a wide screen has two columns, once one is full", () => {
  same(rowsThatFit(10, { width: 140, height: 4 * ROW }), { columns: 2, shown: 8, more: 2 });
  same(rowsThatFit(4, { width: 140, height: 4 * ROW }), { columns: 1, shown: 4, more: 0 });
});
