/** What an open page tells the worker of its copy, and what it does with the worker's verdict. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";
import { FakeSocket } from "./fake_socket.ts";

type Told = { kind: string; path: string; owner: string; streams?: { seq: number }[] };
const SNAPSHOT = {
  stream: "board/1",
  epoch: 1,
  seq: 1,
  mark: 10,
  rows: { card: { 1: { id: 1 } } },
};
const page = new FakePage({ streams: [SNAPSHOT], owner: "ann", copied_at: 7, version: "7" });
const heard: Told[] = [], answers: Record<string, unknown> = { check: "away", here: "the key" };
const worker = {
  postMessage: (told: Told, [port]: MessagePort[]) => {
    heard.push(told);
    (port as MessagePort & { onmessage: unknown }).postMessage(answers[told.kind]);
  },
};
const listeners: ((e: unknown) => void)[] = [];
let reloads = 0;
Object.defineProperty(navigator, "serviceWorker", {
  value: {
    controller: worker,
    ready: Promise.resolve({ active: worker }),
    register: () => Promise.resolve(),
    startMessages: () => {},
    addEventListener: (_: string, listener: (e: unknown) => void) => listeners.push(listener),
  },
});
Object.defineProperty(globalThis, "location", {
  value: { pathname: "/boards/1", reload: () => reloads++ },
});
Object.assign(page.document, { querySelector: () => null });
const { connect, copiedAt, newVersion } = await import("./connection.ts");
const { keepCopy } = await import("./local_copy.ts");
const socket = new FakeSocket();
socket.answers = { watch: () => ({ "board/1": {} }), version: () => "7" };
const kinds = () => heard.splice(0).map((one) => one.kind);

Deno.test("a page that shows a copy asks at once, and again when the server is there", async () => {
  keepCopy();
  connect({}, () => socket.asConnection());
  await page.passes(500);
  await real();
  same(kinds().sort(), ["check", "here"]);
  same(copiedAt.value, 7);
  answers.check = "same";
  socket.connect();
  await page.settles();
  await real();
  same([copiedAt.value, kinds(), reloads], [0, ["check"], 0]);
});

Deno.test("the worker is told of rows that have changed, once", async () => {
  await page.passes(20_000);
  same(kinds(), []);
  const told = { stream: "board/1", epoch: 1, seq: 2, mark: 20, after: 10, kind: "card.edited" };
  socket.hears("events", [{ ...told, put: { card: { 1: { title: "two" } } }, gone: {} }]);
  await page.passes(20_000);
  same(heard.splice(0).map((one) => [one.kind, one.owner, one.streams?.[0].seq]), [
    ["rows", "ann", 2],
  ]);
  await page.passes(20_000);
  same(kinds(), []);
});

Deno.test("a worker that was stopped is given the key again", () => {
  const given: unknown[] = [];
  const e = { data: { kind: "key" }, ports: [{ postMessage: (key: unknown) => given.push(key) }] };
  for (const listener of listeners) listener(e);
  same(given, ["the key"]);
});

Deno.test("a right that is lost takes the copy with it", async () => {
  socket.hears("lost");
  await page.settles();
  same([kinds(), newVersion.value], [["lost"], false]);
});

/** Messages go by the machine's own clock. */
async function real() {
  for (let i = 0; i < 5; i++) {
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
    port1.close();
    await page.settles();
  }
}
