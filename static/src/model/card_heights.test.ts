/** How high cards are thought to be. */
import { same } from "../testing.ts";
import { CardHeights } from "./card_heights.ts";
import { DEFAULTS } from "./defaults.ts";
import type { Card } from "./rows.ts";

const LONG = "A title that needs more than one line on a card";
const a = (id: number, values: Partial<Card> = {}) =>
  ({ ...DEFAULTS.card, id, title: "Short", ...values }) as Card;

Deno.test("a card that was measured is as high as it was, also where it went or when it is gone", () => {
  const heights = new CardHeights(), card = a(1), moved = a(1, { column_id: 7 });
  heights.remember(card, 90);
  heights.remember(a(2), 94);
  same([heights.has(card), heights.of(1, card)], [true, 90]);
  same([heights.has(moved), heights.of(1, moved)], [false, 90]);
  same(heights.of(1, undefined), 90);
});

Deno.test("one that was not is as high as the last of its kind, or as most are", () => {
  const heights = new CardHeights();
  same(heights.of(1, a(1)), 96);
  same([heights.remember(a(1), 80), heights.remember(a(2), 82)], [true, false]);
  heights.remember(a(3, { title: LONG }), 118);
  same([heights.of(4, a(4)), heights.of(5, a(5, { title: LONG }))], [82, 118]);
  same(heights.of(6, a(6, { labels: ["network"] })), 100);
});

Deno.test("a card that became one of another kind is as high as those", () => {
  const heights = new CardHeights();
  heights.remember(a(1), 80);
  heights.remember(a(2, { title: LONG }), 118);
  same(heights.of(1, a(1, { title: LONG })), 118);
});

Deno.test("what was measured at another width is forgotten", () => {
  const heights = new CardHeights();
  heights.remember(a(1), 300);
  heights.forget();
  same(heights.of(1, a(1)), 96);
});
