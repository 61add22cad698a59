/** Which ticket is open on the desk. */
import { same } from "../../testing.ts";
import { FakePage } from "../../sync/fake_page.ts";

const ticket = (id: number) => ({ id, state: "new", created_at: `2026-11-2${id}T08:00:00Z` });
const page = new FakePage({
  streams: [{
    stream: "desk",
    epoch: 1,
    seq: 0,
    rows: { ticket: { 1: ticket(1), 2: ticket(2), 3: ticket(3) } },
  }],
});
const { receive } = await import("../../sync/store.ts");
const { choose, current, listed, lookFor, more, openByNumber, openMissed, stepOver, walk } =
  await import("./queue.ts");
const leaves = (id: number, seq: number) =>
  receive({
    stream: "desk",
    epoch: 1,
    seq,
    kind: "ticket.solved",
    put: {},
    gone: { ticket: [id] },
  });
const asked: string[] = [];
globalThis.fetch = (address) => {
  asked.push(String(address));
  return Promise.resolve(
    Response.json({ ...ticket(2), state: "solved", said: { version: 1 }, messages: [] }),
  );
};

Deno.test("the oldest is open first, and the one after it when it has been decided", () => {
  same(current.value?.id, 1);
  walk(1);
  same(current.value?.id, 2);
  stepOver(2);
  same(current.value?.id, 3);
});

Deno.test("what was open by its address and had been decided by then is read and stays open", async () => {
  choose(2);
  leaves(2, 1);
  same(current.value?.id, 1);
  openMissed();
  await page.settles();
  same([current.value?.id, current.value?.state, asked], [2, "solved", ["/api/v1/tickets/2"]]);
});

Deno.test("nothing is read again while what was chosen is open", () => {
  choose(3);
  openMissed();
  same([current.value?.id, asked.length], [3, 1]);
});

Deno.test("of two that are asked for the last one is open, whichever comes first", async () => {
  const answers: (() => void)[] = [];
  globalThis.fetch = (address) =>
    new Promise((done) => {
      const id = Number(String(address).split("/").at(-1));
      const said = { ...ticket(id), state: "solved", said: { version: 1 }, messages: [] };
      answers.push(() => done(Response.json(said)));
    });
  openByNumber(7);
  openByNumber(8);
  answers.reverse().forEach((answer) => answer());
  await page.settles();
  same(current.value?.id, 8);
});

Deno.test("older ones that are asked for twice are listed once", async () => {
  globalThis.fetch = (address) => {
    const before = Number(new URLSearchParams(String(address).split("?")[1]).get("before"));
    return Promise.resolve(Response.json(before ? [ticket(4)] : [ticket(6), ticket(5)]));
  };
  lookFor("printer");
  await page.settles();
  more();
  more();
  await page.settles();
  same(listed.value.map((one) => one.id), [6, 5, 4]);
});
