/** What was missed comes as one run. */
import { same } from "../testing.ts";
import { eventsOf } from "./runs.ts";

const put = { card: { 4: { rank: "9" } } };
const run = {
  epoch: 7,
  seq: 12,
  after: 110,
  events: [
    { mark: 120, kind: "card.edited", by: 2, facts: { card: 4, title: "Rent" }, put },
    { mark: 130, put },
    { mark: 140, kind: "card.archived", by: null, command: "a:1", gone: { card: [4] } },
  ],
};

Deno.test("each event follows the one before it", () => {
  const told = eventsOf("board/1", run);
  same(told.map((one) => [one.stream, one.epoch, one.seq, one.after, one.mark]), [
    ["board/1", 7, 12, 110, 120],
    ["board/1", 7, 13, 120, 130],
    ["board/1", 7, 14, 130, 140],
  ]);
});

Deno.test("what is left out is as before, or empty", () => {
  const told = eventsOf("board/1", run);
  same(told.map((one) => [one.kind, one.by, one.command, one.facts, one.put, one.gone]), [
    ["card.edited", 2, null, { card: 4, title: "Rent" }, put, {}],
    ["card.edited", 2, null, {}, put, {}],
    ["card.archived", null, "a:1", {}, {}, { card: [4] }],
  ]);
});

Deno.test("a run of none is none", () =>
  same(eventsOf("people", { epoch: 1, seq: 1, after: 0, events: [] }), []));
