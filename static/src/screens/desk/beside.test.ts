/** What is told beside a ticket. */
import { same } from "../../testing.ts";
import { besideOf, readBeside } from "./beside.ts";

Deno.test("a late answer about the ticket before does not take away what is told of this one", async () => {
  const answers = new Map<string, (response: Response) => void>();
  globalThis.fetch = (address) => new Promise((done) => answers.set(String(address), done));
  const both = [readBeside(1), readBeside(2)];
  for (const id of [2, 1]) {
    answers.get(`/api/v1/tickets/${id}/beside`)?.(Response.json({ similar: [{ id }] }));
  }
  await Promise.all(both);
  same(besideOf(2)?.similar.map((one) => one.id), [2]);
  same(besideOf(1), null);
});
