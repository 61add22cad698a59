/** What somebody types is the day that they mean. */
import { same } from "../testing.ts";
import { dayAfter, monthAfter, namesIn, typedDay, weekdayOf } from "./typed_dates.ts";

/** A Thursday. */
const TODAY = "2026-11-26";
const swedish = namesIn("sv", { today: "i dag", tomorrow: "i morgon" });
const typed = (...texts: string[]) => texts.map((text) => typedDay(text, TODAY, swedish));

Deno.test("a day of the week is the next one of its name, in both languages", () => {
  same(typed("fri", "Fre", "fredag", "mån"), [
    "2026-11-27",
    "2026-11-27",
    "2026-11-27",
    "2026-11-30",
  ]);
  same(typed("thu", "tors"), ["2026-12-03", "2026-12-03"]);
});

Deno.test("today, tomorrow, and so many days or weeks ahead", () => {
  same(typed("today", "i dag", "idag"), [TODAY, TODAY, TODAY]);
  same(typed("tomorrow", "tom", "imorgon", "i mor"), Array(4).fill("2026-11-27"));
  same(typed("+3", "3d", "2w", "2v"), ["2026-11-29", "2026-11-29", "2026-12-10", "2026-12-10"]);
});

Deno.test("a day of a month, in any order, is the next one", () => {
  same(typed("12 dec", "dec 12", "12 december", "12/12", "12.12."), Array(5).fill("2026-12-12"));
  same(typed("3 mars", "3 maj", "26 nov"), ["2027-03-03", "2027-05-03", TODAY]);
  same(typed("12", "30", "12 dec 2028", "2027-02-03"), [
    "2026-12-12",
    "2026-11-30",
    "2028-12-12",
    "2027-02-03",
  ]);
});

Deno.test("what is no day is none", () => {
  same(typed("", "f", "zzz", "31 feb", "40", "2026-13-01", "dec"), Array(7).fill(null));
});

Deno.test("days are walked over the ends of months", () => {
  same(dayAfter("2026-12-31", 1), "2027-01-01");
  same(monthAfter("2027-01-31", 1), "2027-02-28");
  same(monthAfter("2027-01-15", -1), "2026-12-15");
  same(weekdayOf("2026-11-30"), 0);
});
