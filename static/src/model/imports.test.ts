/** What can be done with an old queue, by how far it is. */
import { same } from "../testing.ts";
import { mappingOf, nextOf } from "./imports.ts";
import type { QueueImport } from "./imports.ts";

const queue = (now: Partial<QueueImport>) =>
  ({ kind: "csv", state: "taken", done: 0, is_real: false, ...now }) as QueueImport;

Deno.test("a table is looked through before its tickets can be made", () => {
  same(nextOf(queue({})), ["columns", "look"]);
  same(nextOf(queue({ state: "looked", done: 2 })), ["report", "columns", "run"]);
  same(nextOf(queue({ kind: "mbox" })), ["look"]);
});

Deno.test("what is at work can be stopped, and goes on where it was", () => {
  same(nextOf(queue({ state: "running", is_real: true, done: 1 })), ["stop"]);
  same(nextOf(queue({ state: "stopped", is_real: true, done: 1 })), ["report", "goOn"]);
  same(nextOf(queue({ state: "done", is_real: true, done: 2 })), ["report"]);
});

Deno.test("a field without a column is not sent", () => {
  same(mappingOf({ subject: "1", text: "", state: "0" }), { subject: 1, state: 0 });
});
