/** What there is to say is said by the page's own way, and lost where a page has none. */
import { same } from "../testing.ts";
import { notify, notifyBy } from "./notifying.ts";

Deno.test("by the newest way", () => {
  const said: unknown[] = [];
  notify("nobody hears this");
  notifyBy((text, _button, tone) => said.push(text, tone));
  notify("“Refunds” moved");
  notify("The column is full.", undefined, "bad");
  same(said, ["“Refunds” moved", null, "The column is full.", "bad"]);
});
