/** Clock times of where the browser is. */
import { instantOf, localText } from "./moments.ts";
import { same } from "../testing.ts";

Deno.test("a field’s text leads back to its instant, to the minute", () => {
  const moment = new Date(2026, 10, 3, 8, 5);
  same(localText(moment), "2026-11-03T08:05");
  same(instantOf(localText(moment)), moment.toISOString());
});
