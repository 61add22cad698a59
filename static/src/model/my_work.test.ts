/** Where a card stands in its person's day, and in which order. */
import { same } from "../testing.ts";
import { byCare, isAbout, partOf } from "./my_work.ts";
import type { Task } from "./my_work.ts";

const at = { now: Date.parse("2026-03-04T08:00:00Z"), zone: "Europe/Stockholm" };
const card: Task = {
  id: 1,
  due_on: null,
  service: "standard",
  blocked_at: null,
  started_at: null,
  finished_at: null,
};
const begun = "2026-03-02T10:00:00.000Z", standup = "2026-03-03T07:00:00.000Z";

Deno.test("what has begun, is late or is due today is for today; the rest comes next", () => {
  same(partOf({ ...card, started_at: begun }, standup, at), "today");
  same(partOf({ ...card, due_on: "2026-03-04" }, standup, at), "today");
  same(partOf({ ...card, due_on: "2026-02-27" }, standup, at), "today");
  same(partOf({ ...card, due_on: "2026-03-05" }, standup, at), "next");
});

Deno.test("what is held up waits, also when it is late", () => {
  same(partOf({ ...card, due_on: "2026-03-01", blocked_at: begun }, standup, at), "waiting");
});

Deno.test("done is what was done since the standup, or today where there was none", () => {
  const done = { ...card, finished_at: "2026-03-03T15:00:00.000Z" };
  same(partOf(done, standup, at), "done");
  same(partOf(done, "2026-03-03T15:30:00.000Z", at), null);
  same(partOf(done, null, at), null);
  same(partOf({ ...done, finished_at: "2026-03-03T23:30:00.000Z" }, null, at), "done");
});

Deno.test("late first, then today, then expedited, then the longest under way, then soonest due", () => {
  const cards = [
    { ...card, id: 1 },
    { ...card, id: 2, due_on: "2026-03-09" },
    { ...card, id: 3, started_at: begun },
    { ...card, id: 4, started_at: "2026-03-01T10:00:00.000Z" },
    { ...card, id: 5, service: "expedite" },
    { ...card, id: 6, due_on: "2026-03-04" },
    { ...card, id: 7, due_on: "2026-03-01" },
  ];
  same(cards.sort(byCare(at)).map((one) => one.id), [7, 6, 5, 4, 3, 2, 1]);
});

Deno.test("every typed word must stand somewhere", () => {
  same(isAbout(["Refunds", "Väntar"], "vänt refu"), true);
  same(isAbout(["Refunds", "Väntar"], "vänt rent"), false);
  same(isAbout(["Refunds"], ""), true);
});
