/** Times on a requester's page. */
import { same } from "../../testing.ts";
import { momentText } from "./moments.ts";

Deno.test("a moment is told in the reader's zone and words", () => {
  const at = "2026-11-25T23:30:00+00:00";
  same(momentText(at, "sv", "Europe/Stockholm"), "26 nov. 00:30");
  same(momentText(at, "en", "America/New_York"), "25 Nov, 18:30");
});
