/** A browser's copy of one stream. */
import { same } from "../testing.ts";
import { type Change, Replica } from "./replica.ts";

const event = (values: Partial<Change>) => ({
  stream: "board/1",
  epoch: 1,
  seq: 1,
  kind: "x",
  put: {},
  gone: {},
  ...values,
});
const fresh = () =>
  new Replica({
    stream: "board/1",
    epoch: 1,
    seq: 0,
    rows: { card: { 1: { id: 1, title: "a" } } },
  });

Deno.test("events that are old, doubled or early do no harm", () => {
  const replica = fresh();
  const second = event({ seq: 2, put: { card: { 1: { id: 1, title: "c" } } } });
  same(replica.receive(second).outcome, "gap");
  same(replica.view("card", "1")?.title, "a");
  same(
    replica.receive(event({ seq: 1, put: { card: { 1: { id: 1, title: "b" } } } })).outcome,
    "applied",
  );
  same(replica.view("card", "1")?.title, "c");
  same(replica.receive(second).outcome, "old");
  same(replica.seq, 2);
});

Deno.test("another epoch asks for a reset", () =>
  same(fresh().receive(event({ epoch: 2 })).outcome, "reset"));

Deno.test("an optimistic update is seen at once, until its command is confirmed or dropped", () => {
  const replica = fresh();
  replica.show({ key: "t:1", put: { card: { 1: { title: "shown early" } } } });
  replica.show({ key: "t:2", put: {}, gone: { card: [1] } });
  same(replica.view("card", "1"), undefined);
  replica.drop("t:2");
  same(replica.view("card", "1")?.title, "shown early");
  replica.receive(event({ put: { card: { 1: { id: 1, title: "other", rank: "b" } } } }));
  same(replica.view("card", "1")?.title, "shown early");
  same(replica.view("card", "1")?.rank, "b");
  replica.receive(
    event({ seq: 2, command: "t:1", put: { card: { 1: { id: 1, title: "said" } } } }),
  );
  same(replica.view("card", "1")?.title, "said");
});

Deno.test("what a row does not say holds its usual value, what an event does not say stays", () => {
  const replica = fresh();
  same(replica.view("card", "1")?.labels, []);
  same(replica.view("card", "1")?.is_title_on_wall, true);
  const put = { card: { 1: { labels: ["x"] }, 2: { id: 2, title: "new" } } };
  replica.receive(event({ put }));
  same(replica.view("card", "1")?.title, "a");
  same(replica.view("card", "1")?.labels, ["x"]);
  same(replica.view("card", "2")?.labels, []);
  replica.receive(event({ seq: 2, put: { card: { 1: { id: 1, labels: [] } } } }));
  same(replica.view("card", "1")?.labels, []);
});

Deno.test("an event that follows another history asks for a reset", () => {
  const replica = new Replica({ stream: "board/1", epoch: 1, seq: 4, mark: 40, rows: {} });
  same(replica.receive(event({ seq: 4, mark: 40, after: 30 })).outcome, "old");
  same(replica.receive(event({ seq: 4, mark: 41, after: 30 })).outcome, "reset");
  same(replica.receive(event({ seq: 5, mark: 50, after: 41 })).outcome, "reset");
  same(replica.seq, 4);
  same(replica.receive(event({ seq: 5, mark: 50, after: 40 })).outcome, "applied");
  same([replica.seq, replica.mark, replica.snapshot().mark], [5, 50, 50]);
});

Deno.test("a snapshot with a lower number is taken, with what follows it", () => {
  const replica = new Replica({
    stream: "board/1",
    epoch: 1,
    seq: 9,
    mark: 90,
    rows: { card: { 7: { id: 7 } } },
  });
  replica.doubt();
  same(
    replica.receive(event({ seq: 10, mark: 100, after: 90, put: { card: { 8: { id: 8 } } } }))
      .outcome,
    "gap",
  );
  same(replica.view("card", "8"), undefined);
  replica.receive(
    event({ seq: 6, mark: 61, after: 51, put: { card: { 1: { id: 1, title: "new" } } } }),
  );
  replica.take({
    stream: "board/1",
    epoch: 1,
    seq: 5,
    mark: 51,
    rows: { card: { 1: { id: 1, title: "old" } } },
  });
  same(replica.view("card", "7"), undefined);
  same(replica.view("card", "1")?.title, "new");
  same([replica.seq, replica.isDoubted], [6, false]);
});

Deno.test("a program that knows no marks goes by numbers", () => {
  const replica = fresh();
  same(replica.receive(event({ seq: 1, mark: 10, after: 3 })).outcome, "applied");
});

Deno.test("an optimistic update survives a snapshot", () => {
  const replica = fresh();
  replica.show({ key: "t:1", put: { card: { 1: { title: "shown early" } } } });
  replica.take({
    stream: "board/1",
    epoch: 3,
    seq: 9,
    rows: { card: { 1: { id: 1, title: "new" } } },
  });
  same(replica.view("card", "1")?.title, "shown early");
});
