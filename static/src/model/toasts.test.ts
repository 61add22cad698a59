/** Which message is shown, of several. */
import { same } from "../testing.ts";
import { inFront, lastsFor, withNew } from "./toasts.ts";

const calm = (id: number) => ({ id, tone: "calm" }), bad = (id: number) => ({ id, tone: "bad" });
const ids = (all: { id: number }[]) => all.map((one) => one.id);

Deno.test("the newest news takes the place of the one before", () => {
  same(ids(withNew([calm(1)], calm(2))), [2]);
});

Deno.test("a refusal stays until it was read, whatever is done meanwhile", () => {
  const all = withNew(withNew([calm(1)], bad(2)), calm(3));
  same(ids(all), [2, 3]);
  same(inFront(all)?.id, 2);
  same(inFront(all.filter((one) => one.id !== 2))?.id, 3);
});

Deno.test("refusals are read in their order, and a storm of them is cut", () => {
  const all = [1, 2, 3, 4, 5, 6].reduce((before, id) => withNew(before, bad(id)), [bad(0)]);
  same(ids(all), [3, 4, 5, 6]);
  same(inFront(all)?.id, 3);
});

Deno.test("nothing is in front of nothing, and a refusal stays longer", () => {
  same(inFront([]), undefined);
  same(lastsFor(bad(1)) > lastsFor(calm(1)), true);
});
