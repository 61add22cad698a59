/** What can be undone is read out of the log. */
import { same } from "../testing.ts";
import { UndoHistory } from "./undo_history.ts";
import type { OwnChange } from "./undo_history.ts";

const board = "board/1";
const moved = (seq: number, title: string): OwnChange => ({
  stream: board,
  seq,
  kind: "card.moved",
  facts: { title },
});
const undone = (seq: number, of: number): OwnChange => ({
  stream: board,
  seq,
  kind: "undone",
  facts: { deed: "card.moved", seq: of },
});
const words = ({ kind, facts }: OwnChange) =>
  kind === "notice.seen"
    ? null
    : { summary: String(facts.title), isOnce: kind === "ticket.solved" };

function from(...changes: OwnChange[]) {
  const history = new UndoHistory();
  history.fillFrom(changes, words);
  const name = ({ summary, seq }: { summary: string; seq: number }) => `${summary} ${seq}`;
  return [history.done.map(name), history.undone.map(name)];
}

Deno.test("what was done is there, newest last; what was undone can be done again", () => {
  same(from(moved(1, "A"), moved(2, "B")), [["A 1", "B 2"], []]);
  same(from(moved(1, "A"), moved(2, "B"), undone(3, 2)), [["A 1"], ["B 3"]]);
});

Deno.test("what was done again is undone by the newest of its events", () => {
  same(from(moved(1, "A"), undone(2, 1), undone(3, 2)), [["A 3"], []]);
  same(from(moved(1, "A"), undone(2, 1), undone(3, 2), undone(4, 3)), [[], ["A 4"]]);
});

Deno.test("something new leaves nothing to do again, something without words leaves it", () => {
  same(from(moved(1, "A"), undone(2, 1), moved(3, "B")), [["B 3"], []]);
  const seen = { stream: "me/5", seq: 1, kind: "notice.seen", facts: {} };
  same(from(moved(1, "A"), undone(2, 1), seen), [[], ["A 2"]]);
});

Deno.test("an answer that was taken back is not sent again", () => {
  const solved = { stream: "desk", seq: 1, kind: "ticket.solved", facts: { title: "31" } };
  same(from(solved, { ...undone(2, 1), stream: "desk" }), [[], []]);
});

Deno.test("what this page knows itself is not asked for", () => {
  const history = new UndoHistory();
  history.add({ stream: board, seq: 9, summary: "here" });
  history.fillFrom([moved(1, "A")], words);
  same(history.done.map((one) => one.seq), [9]);
});
