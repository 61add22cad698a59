/** Undo says what it takes back, in the words that the action had. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

new FakePage();
const { summaryOf } = await import("./summaries.ts");

const said = (kind: string, facts: object) =>
  summaryOf({ kind, facts: facts as Record<string, unknown>, seq: 1, stream: "board/1" } as never)
    ?.summary;

Deno.test("with the facts of the event", () => {
  same(said("card.moved", { title: "Refunds" }), "“Refunds” moved");
  same(said("card.commented", { title: "Refunds" }), "“Refunds”: comment written");
  same(said("ticket.snoozed", { ticket: 141 }), "ticket 141 waits");
});

Deno.test("many are counted", () => {
  same(said("cards.changed", { cards: [1, 2, 3] }), "3 cards changed");
  same(said("cards.changed", { cards: [1] }), "1 card changed");
});

Deno.test("what is no work of somebody's has none", () => {
  same(said("wall.reported", {}), undefined);
});

Deno.test("an answer that leaves by mail is undone once", () => {
  const change = { kind: "ticket.solved", facts: { ticket: 141 } };
  same(summaryOf(change as never)?.isOnce, true);
});
