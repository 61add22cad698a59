/** What is said of an initiative. */
import { same } from "../testing.ts";
import {
  daysToFirstStep,
  daysWithoutStep,
  isStill,
  isWordDue,
  lacksStep,
  movedThisWeek,
  partDone,
  quartersAround,
} from "./initiatives.ts";

const zone = "Europe/Stockholm", now = Date.parse("2026-11-26T08:00:00Z");
const chosen = { chosen_at: "2026-11-20T22:30:00Z", state: "chosen" };
const some = { cards: 7, finished: 4 };

Deno.test("from chosen late in the evening to the first step the next morning it is a day", () => {
  same(daysToFirstStep(chosen, { ...some, started_at: "2026-11-21T07:00:00Z" }, zone), 1);
  same(daysToFirstStep(chosen, { ...some, started_at: "2026-10-01T07:00:00Z" }, zone), 0);
  same(daysToFirstStep(chosen, some, zone), null);
});

Deno.test("what was chosen and not begun says for how many days", () => {
  same(daysWithoutStep(chosen, undefined, { now, zone }), 6);
  same(daysWithoutStep({ ...chosen, state: "candidate" }, undefined, { now, zone }), null);
  const begun = { ...some, started_at: "2026-11-21T07:00:00Z" };
  same(daysWithoutStep(chosen, begun, { now, zone }), null);
});

Deno.test("only what is active lacks a step or stands still", () => {
  same(lacksStep({ state: "active" }, { ...some, is_begun: false }), true);
  same(lacksStep({ state: "active" }, undefined), true);
  same(lacksStep({ state: "chosen" }, undefined), false);
  same(isStill({ state: "active" }, { ...some, is_still: true }), true);
  same(isStill({ state: "done" }, { ...some, is_still: true }), false);
});

Deno.test("a week is seven days, not the calendar's", () => {
  same(movedThisWeek({ ...some, moved_at: "2026-11-19T08:00:01Z" }, now), true);
  same(movedThisWeek({ ...some, moved_at: "2026-11-19T08:00:00Z" }, now), false);
  same(movedThisWeek(undefined, now), false);
});

Deno.test("a word is due when the last one is older than the rhythm", () => {
  const active = { ...chosen, state: "active", rhythm_days: 5 };
  same(isWordDue({ ...active, health_at: null }, { now, zone }), true);
  same(isWordDue({ ...active, health_at: "2026-11-21T07:00:00Z" }, { now, zone }), false);
});

Deno.test("of nothing nothing is done", () => {
  same(partDone(undefined), 0);
  same(partDone({ cards: 0, finished: 0 }), 0);
  same(partDone({ cards: 4, finished: 1 }), 0.25);
});

Deno.test("quarters go on over the turn of the year", () => {
  same(quartersAround("2026-11-26", 1, 2), ["2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2"]);
});
