/** The opening hours of a day. */
import { same } from "../testing.ts";
import { closesAt, hoursOf, opensAt } from "./opening_hours.ts";

Deno.test("a day is told and read as two clock times", () => {
  for (const hours of ["08:00-16:30", "00:00-24:00", ""]) {
    same(hoursOf(opensAt(hours), closesAt(hours)), hours);
  }
});

Deno.test("a field shows midnight as it can", () => {
  same(closesAt("22:00-24:00"), "00:00");
});

Deno.test("a day with one time only is closed", () => {
  same(hoursOf("08:00", ""), "");
  same(hoursOf("", "16:30"), "");
});
