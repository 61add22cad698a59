/** By when a ticket is to be decided or answered. */
import { same } from "../testing.ts";
import { dueOf } from "./due.ts";
import type { Promised } from "./due.ts";

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const now = (time: string) => Date.parse(at(time));
const ticket = (more: Partial<Promised> = {}): Promised => ({
  state: "new",
  asked_at: null,
  answered_at: null,
  triage_soon_at: at("09:42"),
  triage_due_at: at("10:00"),
  answer_soon_at: at("10:24"),
  answer_due_at: at("11:00"),
  ...more,
});
const level = (one: Promised, time: string) => {
  const due = dueOf(one, now(time));
  return due && `${due.of} ${due.level}`;
};

Deno.test("a ticket is soon due from seven tenths on, and late after its time", () => {
  same(level(ticket(), "09:41"), "triage ");
  same(level(ticket(), "09:42"), "triage soon");
  same(level(ticket(), "10:00"), "triage soon");
  same(level(ticket(), "10:01"), "triage late");
});

Deno.test("what was decided is still to be answered, by the team too", () => {
  same(level(ticket({ state: "distributed" }), "10:30"), "answer soon");
  same(level(ticket({ state: "distributed", answered_at: at("10:00") }), "10:30"), null);
});

Deno.test("whoever was asked has been answered, and their ticket is not waiting for us", () => {
  same(level(ticket({ asked_at: at("09:10"), answered_at: at("09:10") }), "12:00"), null);
});

Deno.test("what comes back after an answer is decided in its own time only", () => {
  same(level(ticket({ answered_at: at("09:00") }), "10:30"), "triage late");
});

Deno.test("what is over is not late, and without a promise nothing is", () => {
  same(level(ticket({ state: "declined" }), "12:00"), null);
  same(level(ticket({ triage_due_at: null, answer_due_at: null }), "12:00"), null);
});
