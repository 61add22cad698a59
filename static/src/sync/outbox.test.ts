/** What Ann does is shown at once and sent until the server has answered. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";
import type { Answer } from "../model/answers.ts";

const rows = { card: { 1: { id: 1, title: "Refunds" }, 2: { id: 2, title: "Prices" } } };
const page = new FakePage({ streams: [{ stream: "board/1", epoch: 1, seq: 0, rows }] });
/** Of a tab that was closed before its answer came. */
const EARLIER = "tavla.outbox.5.000000000000001.old:1";
page.storage.setItem(
  EARLIER,
  JSON.stringify({
    key: "old:1",
    path: "/api/v1/cards/2/edit",
    body: '{"title":"Price list"}',
    stream: "board/1",
    optimistic: { put: { card: { 2: { title: "Price list" } } } },
  }),
);
const {
  answeredOrWaiting,
  discard,
  isAtRisk,
  isFull,
  isStuck,
  nameOf,
  onAccepted,
  sendNow,
  submit,
  trouble,
  unsaved,
  waiting,
} = await import("./outbox.ts");
const { lost, onLive } = await import("./connection.ts");
const { draft, keepDraft, returnsOf } = await import("./drafts.ts");
const { dropRefusal, refusals } = await import("./refusals.ts");
const { row } = await import("./store.ts");
const { notifyBy } = await import("./notifying.ts");

const title = (id = 1) => row("card", id)?.title;
const rename = (to: string, more: object = {}) => ({
  path: "/api/v1/cards/1/edit",
  body: JSON.stringify({ title: to }),
  stream: "board/1",
  optimistic: { put: { card: { 1: { title: to } } } },
  ...more,
});
let seq = 0;
const accepts = (to: string, id = 1) => () => ({
  body: {
    events: [{
      stream: "board/1",
      epoch: 1,
      seq: ++seq,
      kind: "card.edited",
      put: { card: { [id]: { title: to } } },
      gone: {},
    }],
    result: {},
  },
});
const refuses = (code: string, more: object = {}) => () => ({
  status: 409,
  body: { code, title: "This card is in the archive.", ...more },
});
const sent = () => page.sent.splice(0);
const kept = () => Object.keys(page.storage).filter((name) => name.startsWith("tavla.outbox."));

Deno.test("what an earlier tab could not send is shown and sent when the page opens", async () => {
  same([title(2), unsaved.value], ["Price list", 1]);
  await page.settles();
  page.serve = accepts("Price list", 2);
  await page.passes(1000);
  same([unsaved.value, kept(), title(2)], [0, [], "Price list"]);
  same(sent().map((one) => one.headers["idempotency-key"]), ["old:1", "old:1"]);
});

Deno.test("a command is shown at once, sent with the page's token, and answered", async () => {
  const accepted: string[] = [];
  onAccepted.push((one) => accepted.push(one.path));
  page.serve = accepts("Refunds work");
  const answered = submit(rename("Refunds w"));
  same([title(), unsaved.value, kept().length], ["Refunds w", 1, 1]);
  const answer = await answered;
  same([title(), unsaved.value, kept(), answer?.events.length], ["Refunds work", 0, [], 1]);
  const [{ path, body, headers }] = sent();
  same([path, body, headers["x-csrf-token"]], [
    "/api/v1/cards/1/edit",
    '{"title":"Refunds w"}',
    "token",
  ]);
  same(accepted, ["/api/v1/cards/1/edit"]);
  const told = page.told.at(-1) as { one: object; verdict: string };
  same(told.verdict, "accepted");
});

Deno.test("while the server is away it says so, keeps what is done, and sends the same again", async () => {
  page.serve = () => ({ status: 503, headers: { "Retry-After": "5" } });
  const answered = submit(rename("later"));
  same(await answeredOrWaiting(answered), "waiting");
  same([trouble.value?.isServer, isAtRisk(), title()], [true, true, "later"]);
  page.serve = accepts("later");
  await page.passes(4000);
  same(unsaved.value, 1);
  await page.passes(2000);
  same([unsaved.value, trouble.value, isAtRisk()], [0, null, false]);
  const keys = sent().map((one) => one.headers["idempotency-key"]);
  same([keys.length, new Set(keys).size], [2, 1]);
  same((await answered)?.events.length, 1);
});

Deno.test("somebody who asks to try again need not wait", async () => {
  page.serve = () => null;
  submit(rename("now"));
  await page.settles();
  same([trouble.value?.isServer, unsaved.value], [false, 1]);
  page.serve = accepts("now");
  sendNow();
  await page.settles();
  same([unsaved.value, title(), sent().length], [0, "now", 2]);
});

Deno.test("a line that is back sends what waits", async () => {
  page.serve = () => null;
  submit(rename("offline"));
  await page.settles();
  page.serve = accepts("online");
  for (const listener of onLive) listener();
  await page.settles();
  same([unsaved.value, title(), sent().length], [0, "online", 2]);
});

Deno.test("a server that is slow to answer is worth a word", async () => {
  page.serve = accepts("slow");
  const fetched = globalThis.fetch;
  let answers = () => {};
  globalThis.fetch = (path, init) =>
    new Promise((resolve) => answers = () => resolve(fetched(path, init)));
  submit(rename("slow"));
  await page.passes(2900);
  same(trouble.value, null);
  await page.passes(200);
  same(trouble.value, { isServer: true, until: 0 });
  globalThis.fetch = fetched;
  answers();
  await page.settles();
  same([trouble.value, title()], [null, "slow"]);
  sent();
});

Deno.test("what is refused is shown no more, and its words are back in their field", async () => {
  page.serve = refuses("card_archived");
  const written = { text: "a new title", draft: "title.1", about: "The title" };
  same(await submit(rename("a new title", { written })), null);
  same([title(), unsaved.value, draft("title.1")], ["slow", 0, "a new title"]);
  same(refusals.value.map((one) => [one.about, one.why]), [
    ["The title", "This card is in the archive."],
  ]);
  for (const one of refusals.value) dropRefusal(one.key);
  sent();
});

Deno.test("a form that still shows its words is told why, and keeps them itself", async () => {
  const told: unknown[] = [];
  page.serve = refuses("invalid", { fields: { title: ["Missing data"] } });
  await submit(rename("x"), (problem) => {
    told.push(problem?.fields);
    return true;
  });
  same([told, refusals.value], [[{ title: ["Missing data"] }], []]);
  sent();
});

Deno.test("a form that says the reason itself is not echoed by a message", async () => {
  const heard: string[] = [];
  notifyBy((text) => heard.push(text));
  page.serve = refuses("sprint_dates_crossed", { field: "ends_on" });
  await submit(rename("x"), () => "told");
  same(heard, []);
  await submit(rename("x"), () => true);
  same(heard.length, 1);
  sent();
});

Deno.test("who edits what somebody else has changed gets both texts", async () => {
  const facts = { theirs: "theirs", yours: "yours", version: 3 };
  page.serve = refuses("text_changed_meanwhile", { facts });
  const answer = await submit(rename("yours"), () => true);
  same([answer?.conflict, answer?.events, title()], [facts, [], "slow"]);
  sent();
});

Deno.test("a turn that another press has moved is no news to anybody", async () => {
  page.serve = refuses("turn_already_moved");
  same(await submit(rename("x", { written: { text: "x", draft: "said.1" } })), null);
  same([refusals.value, draft("said.1")], [[], ""]);
  sent();
});

Deno.test("words that are saved leave their field", async () => {
  keepDraft("title.1", "saved");
  page.serve = accepts("saved");
  await submit(rename("saved", { written: { text: "saved", draft: "title.1" } }));
  same([draft("title.1"), title()], ["", "saved"]);
  sent();
});

Deno.test("one that the server fails at again and again lets the others past; it can be given up", async () => {
  page.serve = (path) =>
    path.includes("cards/1") ? { status: 500, body: { code: "internal_error" } } : {
      body: { events: [], result: { card: 9 } },
    };
  const bad = submit(rename("bad"));
  const good = submit({ path: "/api/v1/cards/2/move", body: "{}" });
  let answer: Answer | null = null;
  good.then((one) => answer = one);
  await page.passes(20_000);
  same([answer, waiting.value.map(isStuck)], [{ events: [], result: { card: 9 } }, [true]]);
  discard(waiting.value[0]);
  same([await bad, unsaved.value, title(), trouble.value], [null, 0, "saved", null]);
  sent();
});

Deno.test("a full storage is said, and the page still sends", async () => {
  page.serve = () => null;
  page.storage.fill(true);
  submit(rename("full"));
  same([isFull.value, unsaved.value, isAtRisk()], [true, 1, true]);
  page.storage.fill(false);
  await page.settles();
  page.serve = accepts("full");
  sendNow();
  await page.settles();
  same([isFull.value, unsaved.value, title()], [false, 0, "full"]);
  sent();
});

Deno.test("what another tab gives is shown here, and gone with what that tab was answered", () => {
  const one = { key: "b:1", ...rename("of the other tab", { written: { text: "t", draft: "d" } }) };
  page.storage.setItem("tavla.outbox.5.000000000000009.b:1", JSON.stringify(one));
  dispatchEvent(Object.assign(new Event("storage"), { key: "tavla.other" }));
  same(unsaved.value, 0);
  dispatchEvent(
    Object.assign(new Event("storage"), { key: "tavla.outbox.5.000000000000009.b:1" }),
  );
  same([unsaved.value, title()], [1, "of the other tab"]);
  page.storage.removeItem("tavla.outbox.5.000000000000009.b:1");
  const answer = { code: "card_archived", title: "Gone." };
  page.tabs.onmessage?.({ data: { one, verdict: "refused", answer } });
  same([unsaved.value, title(), returnsOf("d")], [0, "full", 1]);
});

Deno.test("a tab is answered also when another one has sent its command", async () => {
  page.serve = () => null;
  const answered = submit(rename("by the other")), accepted: Answer[] = [];
  onAccepted.push((_one, answer) => accepted.push(answer));
  await page.settles();
  const one = waiting.value[0];
  for (const name of kept()) page.storage.removeItem(name);
  page.tabs.onmessage?.({ data: { one, verdict: "accepted", answer: accepts("by it")().body } });
  same([(await answered)?.events.length, title(), unsaved.value], [1, "by it", 0]);
  same(accepted.map((one) => one.events.length), [1]);
  sent();
});

Deno.test("a command is called what its card is called, or what it was summed up as", () => {
  same(nameOf({ key: "", path: "/api/v1/cards/2/move", body: "{}" }), "“Price list”");
  same(nameOf({ key: "", path: "/api/v1/cards/7/move", body: "{}", summary: "moved" }), "moved");
  same(nameOf({ key: "", path: "/api/v1/boards/1/change", body: "{}" }), "");
});

Deno.test("who is signed out keeps what was done, and nothing more is sent", async () => {
  page.serve = () => ({ status: 401 });
  const answered = submit(rename("kept"));
  same(await page.waitsFor(answeredOrWaiting(answered)), "waiting");
  same([lost.value, unsaved.value, isAtRisk(), sent().length], ["signed_out", 1, false, 1]);
  submit(rename("kept too"));
  await page.passes(60_000);
  same([unsaved.value, kept().length, sent().length], [2, 2, 0]);
});
