/** Cards by column in their order, and what is asked of the board in hand. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const column = (id: number, rank: string, more: object = {}) => ({
  id,
  board_id: 1,
  name: `Column ${id}`,
  rank,
  ...more,
});
const card = (id: number, column_id: number, rank: string, more: object = {}) => ({
  id,
  board_id: 1,
  column_id,
  rank,
  title: `Card ${id}`,
  ...more,
});
const rows = {
  board: { 1: { id: 1, name: "Desk", team_id: 1 }, 2: { id: 2, name: "Web", team_id: 2 } },
  column: {
    10: column(10, "b"),
    11: column(11, "a"),
    12: column(12, "0", { is_backlog: true }),
    13: column(13, "c", { is_finished: true }),
  },
  card: {
    1: card(1, 10, "m", { labels: ["school", "account"] }),
    2: card(2, 10, "c", { labels: ["account"], service: "expedite" }),
    3: card(3, 10, "x"),
    4: { ...card(4, 20, "a", { labels: ["elsewhere"] }), board_id: 2 },
  },
};
new FakePage({ board: 1, streams: [{ stream: "board/1", epoch: 1, seq: 0, rows }] });
const it = await import("./selectors.ts");
const { receive } = await import("./store.ts");

let seq = 0;

/** Another's change arrives. */
function arrives(put: object, gone: object = {}) {
  receive({ stream: "board/1", epoch: 1, seq: ++seq, kind: "card.moved", put, gone } as never);
}

Deno.test("columns stand from left to right, without the backlog", () => {
  same(it.columns.value.map(({ id }) => id), [11, 10, 13]);
  same([it.backlog.value?.id, it.doneColumnOf(1)?.id, it.columnIndex(13)], [12, 13, 3]);
});

Deno.test("a column's cards are in their order", () => {
  same(it.listOf(10).value, [2, 1, 3]);
});

Deno.test("a card that is moved is in its new place and in no other", () => {
  arrives({ card: { 3: { rank: "a" } } });
  same(it.listOf(10).value, [3, 2, 1]);
  arrives({ card: { 2: { column_id: 11, rank: "m" } } });
  same([it.listOf(10).value, it.listOf(11).value], [[3, 1], [2]]);
  arrives({}, { card: [3] });
  same(it.listOf(10).value, [1]);
});

Deno.test("a column whose cards stay where they are is not drawn anew", () => {
  const before = it.listOf(10).value;
  arrives({ card: { 1: { title: "Another title" } } });
  same(it.listOf(10).value === before, true);
});

Deno.test("what is expedited is so until it is finished", () => {
  same([...it.expedited.value], [2]);
  arrives({ card: { 2: { finished_at: "2026-11-25T08:00:00Z" } } });
  same([...it.expedited.value], []);
});

Deno.test("labels are those of this board, once each", () => {
  same(it.labelsInUse(), ["account", "school"]);
});

Deno.test("one works on the boards of one's own team", () => {
  same([it.mayWorkOn(1), it.mayWorkOn(2), it.mayWork()], [true, false, true]);
  arrives({ board: { 1: { archived_at: "2026-11-25T08:00:00Z" } } });
  same([it.mayWork(), it.mayWorkOnTeams()], [false, true]);
});
