/** What a page hears, and how it knows that it has not heard all. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";
import { FakeSocket } from "./fake_socket.ts";

const snapshot = (seq: number, title: string, mark = seq * 10) => ({
  stream: "board/1",
  epoch: 1,
  seq,
  mark,
  rows: { card: { 1: { id: 1, title } } },
});
const event = (seq: number, title: string, after = (seq - 1) * 10) => ({
  stream: "board/1",
  epoch: 1,
  seq,
  mark: seq * 10,
  after,
  kind: "card.changed",
  put: { card: { 1: { title } } },
  gone: {},
});

const run = (seq: number, title: string) => ({
  epoch: 1,
  seq,
  after: (seq - 1) * 10,
  events: [{ kind: "card.changed", mark: seq * 10, put: { card: { 1: { title } } } }],
});

const page = new FakePage({ streams: [snapshot(1, "one")], version: "7" });
const { connect, heardLastAt, lost, newVersion, onLive, syncStatus } = await import(
  "./connection.ts"
);
const { replicas, row } = await import("./store.ts");
const socket = new FakeSocket(), auths: object[] = [];
connect({ as: "guest" }, (auth) => {
  auths.push(auth);
  return socket.asConnection();
});
const title = () => row("card", 1)?.title;
const EVENTS = "/api/v1/streams/board/1/events?", SNAPSHOT = "/api/v1/streams/board/1/snapshot";
const asked = () => page.sent.splice(0).map((one) => one.path);

Deno.test("a page that connects is told what it has missed, then it is live", async () => {
  same([syncStatus.value.state, auths], ["reconnecting", [{ csrf: "token", as: "guest" }]]);
  let isLive = 0;
  onLive.push(() => void isLive++);
  socket.answers.watch = () => ({ "board/1": { run: run(2, "two") } });
  socket.answers.version = () => "7";
  socket.connect();
  await page.settles();
  same(socket.askedFor("watch"), [{
    streams: [{ stream: "board/1", epoch: 1, seq: 1, mark: 10 }],
  }]);
  same([title(), syncStatus.value.state, isLive], ["two", "live", 1]);
  same([newVersion.value, lost.value], [false, ""]);
});

Deno.test("events are shown as they come", async () => {
  socket.hears("events", [event(3, "three"), event(4, "four")]);
  await page.passes(1000);
  same([title(), asked()], ["four", []]);
});

Deno.test("an event that came too early is waited for, then asked for", async () => {
  socket.hears("events", [event(6, "six")]);
  await page.passes(200);
  same([title(), asked()], ["four", []]);
  page.serve = () => ({ body: { events: [event(5, "five"), event(6, "six")] } });
  await page.passes(100);
  same([title(), asked()], ["six", [`${EVENTS}since=4&epoch=1&mark=40`]]);
});

Deno.test("an event that came too early and is followed at once asks nothing", async () => {
  socket.hears("events", [event(8, "eight")]);
  await page.passes(200);
  socket.hears("events", [event(7, "seven")]);
  await page.passes(1000);
  same([title(), asked()], ["eight", []]);
});

Deno.test("heads that are further ask for what is between; the same heads ask nothing", async () => {
  page.serve = () => ({ body: { events: [event(9, "nine")] } });
  socket.hears("heads", { "board/1": [1, 8, 80], "board/9": [1, 5, 50] });
  await page.settles();
  same(asked(), []);
  socket.hears("heads", { "board/1": [1, 9, 90] });
  await page.settles();
  same([title(), asked()], ["nine", [`${EVENTS}since=8&epoch=1&mark=80`]]);
});

Deno.test("a stream that was turned back is taken anew, and asked for again by whatever doubts it", async () => {
  page.serve = () => null;
  socket.hears("reset", { stream: "board/1" });
  await page.settles();
  same([title(), replicas.get("board/1")?.isDoubted, asked()], ["nine", true, [SNAPSHOT]]);
  page.serve = () => ({ body: snapshot(4, "turned back", 41) });
  socket.hears("heads", { "board/1": [1, 9, 90] });
  await page.settles();
  same([title(), replicas.get("board/1")?.seq, asked()], ["turned back", 4, [SNAPSHOT]]);
});

Deno.test("two who doubt a stream at once ask one after the other", async () => {
  page.serve = () => ({ body: snapshot(5, "five") });
  socket.hears("reset", { stream: "board/1" });
  socket.hears("reset", { stream: "board/1" });
  socket.hears("reset", { stream: "board/1" });
  await page.settles();
  same([title(), asked()], ["five", [SNAPSHOT, SNAPSHOT]]);
});

Deno.test("a server that began anew is asked for all of it, whoever says so", async () => {
  page.serve = () => ({ body: { ...snapshot(1, "of another epoch"), epoch: 2 } });
  socket.hears("events", [{ ...event(2, "x"), epoch: 2 }]);
  await page.settles();
  same([title(), asked()], ["of another epoch", [SNAPSHOT]]);
  page.serve = (path) => ({ body: path === SNAPSHOT ? snapshot(5, "reset") : { reset: true } });
  socket.hears("heads", { "board/1": [1, 5, 50] });
  await page.settles();
  same([title(), asked().at(-1)], ["reset", SNAPSHOT]);
  socket.answers.watch = () => ({ "board/1": { reset: true } });
  page.serve = () => ({ body: snapshot(5, "five") });
  socket.connect();
  await page.settles();
  same([title(), asked()], ["five", [SNAPSHOT]]);
  socket.answers.watch = () => ({ "board/1": {} });
});

Deno.test("a page that is looked at again asks what it has missed", async () => {
  page.serve = () => ({ body: { events: [] } });
  dispatchEvent(new Event("focus"));
  page.document.dispatchEvent(new Event("visibilitychange"));
  await page.settles();
  same(asked(), Array(2).fill(`${EVENTS}since=5&epoch=1&mark=50`));
});

Deno.test("a page that hears nothing for long connects anew", async () => {
  const before = socket.connects;
  await page.passes(24_000);
  same(socket.connects, before);
  await page.passes(3000);
  same([socket.connects, syncStatus.value.state], [before + 1, "live"]);
});

Deno.test("without a connection the page says how old it is; a line that is back connects", async () => {
  socket.connected = false;
  heardLastAt(Date.now() - 60_000);
  same(syncStatus.value, { state: "reconnecting", since: Date.now() - 60_000 });
  const before = socket.connects;
  dispatchEvent(new Event("online"));
  await page.settles();
  same([socket.connects, syncStatus.value.state], [before + 1, "live"]);
});

Deno.test("a watch that nobody answers is asked again in a moment", async () => {
  const answer = socket.answers.watch, before = socket.connects;
  delete socket.answers.watch;
  socket.connect();
  await page.settles();
  socket.answers.watch = answer;
  await page.passes(3000);
  same(socket.connects, before + 2);
});

Deno.test("a server that has refused the connection is asked again by the page", async () => {
  const before = socket.connects;
  socket.active = true;
  socket.hears("connect_error", new Error("websocket error"));
  await page.passes(3000);
  same(socket.connects, before);
  socket.active = false;
  socket.hears("connect_error", new Error("away"));
  socket.hears("connect_error", new Error("away"));
  await page.passes(3000);
  same([socket.connects, lost.value], [before + 1, ""]);
});

Deno.test("newer pages on the server are told of", async () => {
  socket.answers.version = () => "8";
  socket.connect();
  await page.settles();
  same(newVersion.value, true);
});

Deno.test("a right that is lost and a session that has ended are said", async () => {
  socket.answers.watch = () => ({ "board/1": { error: "too_many_watches" } });
  socket.connect();
  await page.settles();
  same(lost.value, "");
  socket.answers.watch = () => ({ "board/1": { error: "not_found" } });
  socket.connect();
  await page.settles();
  same(lost.value, "stream");
  for (const [said, what] of [["signed_out", "signed_out"], ["lost", "stream"]]) {
    socket.hears(said);
    same(lost.value, what);
  }
  socket.hears("connect_error", new Error("not_signed_in"));
  same(lost.value, "signed_out");
});

Deno.test("a page that asks after it was signed out hears of it", async () => {
  lost.value = "";
  page.serve = () => ({ status: 401 });
  socket.hears("heads", { "board/1": [1, 99, 990] });
  await page.settles();
  same([lost.value, title()], ["signed_out", "five"]);
});
