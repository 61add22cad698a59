/** Moments until which a ticket waits. */
import { same } from "../../testing.ts";
import { waits } from "./waits.ts";

const days = (now: Date) => waits(now).map((at) => `${at.getDate()} ${at.getHours()}`);

Deno.test("a ticket waits two hours, until tomorrow, until Monday, or a week", () => {
  same(days(new Date(2026, 10, 25, 14)), ["25 16", "26 8", "30 8", "2 8"]);
});

Deno.test("on a Monday the next one is meant, on a Sunday tomorrow", () => {
  same(days(new Date(2026, 10, 23, 9))[2], "30 8");
  same(days(new Date(2026, 10, 22, 9))[2], "23 8");
});
