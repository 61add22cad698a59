/** Who changed a card last, and who took it away. */
import { FakePage } from "../sync/fake_page.ts";
import { same } from "../testing.ts";

const member = { 5: { id: 5, name: "Ann" }, 6: { id: 6, name: "Bo" } };
const card = {
  1: { id: 1, title: "Refunds" },
  2: { id: 2, title: "Prices" },
  3: { id: 3, title: "Keys" },
};
new FakePage({ streams: [{ stream: "board/1", epoch: 1, seq: 0, rows: { card, member } }] });
const changes = await import("./last_changes.ts");
const { receive } = await import("../sync/store.ts");

let seq = 0;
const hears = (kind: string, by: number | null, more: object) =>
  receive({ stream: "board/1", epoch: 1, seq: ++seq, kind, by, put: {}, gone: {}, ...more });

Deno.test("who wrote a text last is named, whoever else moved the card since", () => {
  same(changes.whoWrote(1), "Someone");
  hears("card.edited", 6, { put: { card: { 1: { description: "By Bo" } } } });
  hears("card.moved", 5, { put: { card: { 1: { rank: "b" } } } });
  same(changes.whoWrote(1), "Bo");
});

Deno.test("how a card went is told with its title, and only what others took is news", () => {
  const news: number[][] = [];
  changes.onTaken.push((ids) => news.push(ids));
  hears("card.archived", 6, { gone: { card: [1] }, at: "2026-11-25T08:00:00Z" });
  hears("card.left", 5, { gone: { card: [2] } });
  hears("card.deleted", null, { gone: { card: [3] } });
  same(news, [[1], [3]]);
  const told = [1, 2, 3].map((id) => {
    const past = changes.howItWent(id);
    return past && changes.wentText(changes.lastTitle(id), past);
  });
  same(told, [
    "Bo archived “Refunds”",
    "Ann moved “Prices” to another board",
    "Someone deleted “Keys”",
  ]);
  same(changes.isArchived("card.archived") && !changes.isArchived("card.left"), true);
  same(changes.howItWent(4), undefined);
});
