/** A box in a text is ticked where it stands, and nothing else is written. */
import { same } from "../testing.ts";
import { ticked } from "./task_lists.ts";

const TEXT = "Before [ ] the move:\n\n- [ ] Count\n  1. [x] Ask [ ]\n> * [ ] quoted";

Deno.test("a line's own box is ticked and freed again", () => {
  same(ticked(TEXT, 2, true).split("\n")[2], "- [x] Count");
  same(ticked(TEXT, 3, false).split("\n")[3], "  1. [ ] Ask [ ]");
  same(ticked(TEXT, 4, true).split("\n")[4], "> * [x] quoted");
  same(ticked(ticked(TEXT, 2, true), 2, false), TEXT);
});

Deno.test("a line without a box stays as it is", () => {
  same(ticked(TEXT, 0, true), TEXT);
});
