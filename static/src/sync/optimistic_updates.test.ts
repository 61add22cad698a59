/** What is done is undone and done again, from the newest on. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";
import type { Answer } from "../model/answers.ts";
import type { Button } from "./notifying.ts";

const page = new FakePage();
const updates = await import("./optimistic_updates.ts");
const { notifyBy } = await import("./notifying.ts");
const heard: [string, Button?][] = [];
notifyBy((text, button) => heard.push([text, button]));

let seq = 0;
const accepts = () => ({
  body: {
    events: [
      { stream: "people", epoch: 1, seq: 100, kind: "x", put: {}, gone: {} },
      { stream: "board/1", epoch: 1, seq: ++seq, kind: "x", put: {}, gone: {} },
    ],
    result: {},
  },
});
/** What the log has from before this page. */
let log: object[] = [];
page.serve = (path) => path === "/api/v1/me/changes" ? { body: log } : accepts();
const send = (summary: string, more: object = {}) =>
  updates.send({ path: `/api/v1/cards/1/${summary}`, summary, stream: "board/1", ...more });
const act = (summary: string, more?: object) => page.waitsFor(send(summary, more));
const undo = () => page.waitsFor(updates.undo());
const redo = () => page.waitsFor(updates.redo());
const undoAnswer = (answer: Answer | null) =>
  page.waitsFor(Promise.resolve(answer && updates.undoAnswer(answer)));
const sent = () =>
  page.sent.splice(0).map((one) => one.path.replace("/api/v1/", "")).filter((path) =>
    path !== "me/changes"
  );

Deno.test("the newest goes first, then the one before it; both come again in their order", async () => {
  await act("moved");
  await act("named");
  same(sent(), ["cards/1/moved", "cards/1/named"]);
  await undo();
  await undo();
  same(sent(), ["streams/board/1/events/2/undo", "streams/board/1/events/1/undo"]);
  await redo();
  await redo();
  same(sent(), ["streams/board/1/events/4/undo", "streams/board/1/events/3/undo"]);
});

Deno.test("what is done anew leaves nothing to do again; what has no name is not undone", async () => {
  await undo();
  await act("archived");
  await act("");
  sent();
  await redo();
  same(sent(), []);
  await undo();
  same(sent(), ["streams/board/1/events/8/undo"]);
});

Deno.test("one answer is taken back whatever was done since, once", async () => {
  const answer = await act("split");
  await act("moved");
  sent();
  await undoAnswer(answer);
  same(sent(), ["streams/board/1/events/11/undo"]);
  await undoAnswer(answer);
  same(sent(), []);
  await undo();
  same(sent(), ["streams/board/1/events/12/undo"]);
});

Deno.test("what can be done only once is undone and not redone", async () => {
  await act("solve", { isOnce: true });
  await undo();
  sent();
  await redo();
  same(sent(), []);
});

Deno.test("undo waits for what is under way", async () => {
  send("late");
  await undo();
  const [done, undone] = sent();
  same([done, undone], ["cards/1/late", `streams/board/1/events/${seq - 1}/undo`]);
});

Deno.test("what is refused is nothing to undo", async () => {
  await act("moved");
  const before = seq, serve = page.serve;
  page.serve = () => ({ status: 409, body: { code: "card_archived", title: "Gone." } });
  same(await act("refused"), null);
  page.serve = serve;
  sent();
  await undo();
  same(sent(), [`streams/board/1/events/${before}/undo`]);
});

Deno.test("what was done before this page is undone by the log, and done again", async () => {
  await undo();
  sent();
  log = [
    { stream: "board/2", seq: 70, kind: "card.moved", facts: { title: "Refunds" } },
    { stream: "me/5", seq: 3, kind: "notice.seen", facts: {} },
    { stream: "desk", seq: 31, kind: "ticket.solved", facts: { ticket: 9 } },
  ];
  await page.waitsFor(updates.lookBack());
  same(updates.next.value, "ticket 9 solved");
  await undo();
  await undo();
  await redo();
  const [solved, moved, again] = sent();
  same(solved, "streams/desk/events/31/undo");
  same(moved, "streams/board/2/events/70/undo");
  same(again.startsWith("streams/"), true);
});

Deno.test("what was done is said with its undo, in its own words or in better ones", async () => {
  heard.splice(0);
  const before = seq + 1, serves = page.serve;
  page.serve = () => {
    const { body } = accepts();
    return { body: { ...body, events: body.events.slice(1) } };
  };
  await act("column saved");
  await act("named", { said: () => "It is called so now" });
  await act("");
  same(heard.map(([text]) => text), ["Column saved", "It is called so now"]);
  sent();
  await page.waitsFor(Promise.resolve(heard[0][1]?.action()));
  same(sent(), [`streams/board/1/events/${before}/undo`]);
  same(heard.at(-1)?.[0], "Undone: column saved");
  same(heard.at(-1)?.[1]?.name, "Redo");
  page.serve = serves;
});
