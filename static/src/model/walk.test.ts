/** Where a walk is. */
import { same } from "../testing.ts";
import { placeIn } from "./walk.ts";

const card = (id: number, column_id: number, initiative_id: number | null = null) => ({
  id,
  column_id,
  initiative_id,
});
const WALK = [card(1, 30), card(2, 20, 7), card(3, 20), card(4, 20, 7)];
const ids = (cards: { id: number }[]) => cards.map((one) => one.id);

Deno.test("a card has its place in its column, and what comes after it", () => {
  const { after, ...place } = placeIn(WALK, 2, "board");
  same(place, { group: 20, n: 2, of: 3 });
  same(ids(after), [4]);
});

Deno.test("by initiative it has its place among that one's cards", () => {
  const { after, ...place } = placeIn(WALK, 1, "focus");
  same(place, { group: 7, n: 1, of: 2 });
  same(ids(after), [3, 4]);
});

Deno.test("a card that was put away in the meantime leaves the others where they are", () => {
  same(ids(placeIn([card(1, 30), undefined, card(3, 20)], 0, "board").after), [3]);
  same(placeIn([undefined, card(3, 20)], 0, "board").group, null);
});
