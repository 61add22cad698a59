/** The rows of a page. */
import { effect } from "@preact/signals";
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

new FakePage({
  streams: [{
    stream: "board/1",
    epoch: 1,
    seq: 0,
    rows: { card: { 1: { id: 1, title: "Refunds" }, 2: { id: 2, title: "Prices" } } },
  }],
});
const { all, dropOptimistic, onChange, onRow, receive, row, rowsOf, showOptimistic, take } =
  await import("./store.ts");

const change = (seq: number, values: object) => ({
  stream: "board/1",
  epoch: 1,
  seq,
  kind: "card.changed",
  put: {},
  gone: {},
  ...values,
});
const titles = () => all("card").map((card) => card.title);

Deno.test("a page begins with the rows that came with it; what it does not have is missing", () => {
  same(row("card", 1)?.title, "Refunds");
  same(row("card", "2")?.labels, []);
  same([row("card", 8), row("card", null), row("member", 1)], [undefined, undefined, undefined]);
  same(rowsOf("card", [2, 8, 1]).map((card) => card.id), [2, 1]);
});

Deno.test("what reads one row is not disturbed by another; a list hears who comes and goes", () => {
  const read: (string | undefined)[] = [], lists: string[] = [];
  const stops = [
    effect(() => void read.push(row("card", 1)?.title)),
    effect(() => void lists.push(titles().join())),
  ];
  same(receive(change(1, { put: { card: { 2: { title: "Price list" } } } })), "applied");
  same([read, lists.at(-1)], [["Refunds"], "Refunds,Price list"]);
  receive(change(2, { put: { card: { 3: { id: 3, title: "Terms" } } } }));
  same([read, lists.at(-1)], [["Refunds"], "Refunds,Price list,Terms"]);
  receive(change(3, { gone: { card: [2] } }));
  same([read, lists.at(-1)], [["Refunds"], "Refunds,Terms"]);
  for (const stop of stops) stop();
});

Deno.test("an optimistic update is shown, and gone when it is dropped", () => {
  showOptimistic("board/1", { key: "a:1", put: { card: { 1: { title: "shown early" } } } });
  showOptimistic("board/9", { key: "a:1", put: { card: { 1: { title: "of no stream here" } } } });
  same(row("card", 1)?.title, "shown early");
  dropOptimistic("a:1");
  same(row("card", 1)?.title, "Refunds");
});

Deno.test("who listens to a table hears of the rows that are there and of each change", () => {
  const heard: unknown[] = [], kinds: string[] = [];
  onRow("card", (id, before, after) => heard.push([id, before?.title, after?.title]));
  onChange.push((one) => kinds.push(one.kind));
  same(heard.splice(0), [[1, undefined, "Refunds"], [3, undefined, "Terms"]]);
  receive(change(5, { kind: "card.archived", gone: { card: [3] } }));
  same([heard, kinds], [[], []]);
  receive(change(4, { put: { team: { 1: { id: 1, name: "User" } } } }));
  same([heard, kinds], [[[3, "Terms", undefined]], ["card.changed", "card.archived"]]);
});

Deno.test("a snapshot taken anew replaces what was there; a stream of nobody's is old", () => {
  take({ stream: "board/1", epoch: 2, seq: 7, rows: { card: { 9: { id: 9, title: "New" } } } });
  same([titles(), row("card", 1)], [["New"], undefined]);
  same(receive({ ...change(1, {}), stream: "board/9" }), "old");
  same(receive(change(8, {})), "reset");
});
