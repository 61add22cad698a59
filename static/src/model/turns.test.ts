/** The clocks of a standup. */
import { same } from "../testing.ts";
import { finishedBy, hasBegun, newestOf, reading, workOf } from "./turns.ts";

const at = (text: string) => Date.parse(text);
const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};
const standup = {
  people: [7, 8, 9],
  cards: [3, 2],
  style: "round",
  turn: 1,
  minutes: 15,
  started_at: "2026-03-02T07:30:00.000Z",
  ends_at: "2026-03-02T07:45:00.000Z",
  turn_started_at: "2026-03-02T07:33:00.000Z",
  paused_at: null,
  spent: { 7: 180 },
  state: "running",
};

Deno.test("the fair share is divided anew over those still to speak", () => {
  const now = reading(standup, at("2026-03-02T07:34:00Z"));
  same([now.left, now.own, now.share, now.pace], [660, 60, 330, "ok"]);
  same(reading({ ...standup, people: [7, 8, 9, 10] }, at("2026-03-02T07:34:00Z")).share, 220);
  same(reading({ ...standup, turn: 3 }, at("2026-03-02T07:34:00Z")).share, 60);
  same(reading({ ...standup, style: "board" }, at("2026-03-02T07:34:00Z")).share, 660);
});

Deno.test("late and over are seen", () => {
  same(reading(standup, at("2026-03-02T07:39:20Z")).pace, "late");
  same(reading(standup, at("2026-03-02T07:45:01Z")).pace, "over");
});

Deno.test("while paused nothing moves", () => {
  const paused = { ...standup, paused_at: "2026-03-02T07:34:00.000Z" };
  same(reading(paused, at("2026-03-02T09:00:00Z")).left, 660);
});

Deno.test("a person's cards: stuck first, then right to left, oldest first", () => {
  const cards = [
    { ...card, id: 1, column_id: 1 },
    { ...card, id: 2, column_id: 2, started_at: "2026-03-01T00:00:00.000Z" },
    { ...card, id: 3, column_id: 2, started_at: "2026-02-01T00:00:00.000Z" },
    { ...card, id: 4, column_id: 1, blocked_at: "2026-03-02T00:00:00.000Z" },
    { ...card, id: 5, column_id: 2, assignees: [6] },
  ];
  same(workOf(cards, 5, (id) => id).map((one) => one.id), [4, 3, 2, 1]);
  const done = { ...card, id: 9, finished_at: "2026-03-02T11:00:00.000Z", finished_by: [5] };
  same(finishedBy([done], 5, "2026-03-02T10:00:00.000Z").length, 1);
  same(finishedBy([done], 5, "2026-03-02T12:00:00.000Z").length, 0);
});

Deno.test("of two teams' standups the one that began first is shown, then the other", () => {
  const one = { id: 1, state: "running", started_at: "2026-03-02T07:30:00.000Z" };
  const other = { id: 2, state: "gathering", started_at: "2026-03-02T07:30:01.000Z" };
  same(newestOf([other, one]), one);
  same(newestOf([other, { ...one, state: "held" }]), other);
  same(newestOf([{ ...other, state: "held" }, { ...one, state: "held" }])?.id, 2);
  same(newestOf([]), undefined);
});

Deno.test("people begin to gather once, and not because a page is opened in the middle", () => {
  const gathering = { id: 2, state: "gathering" }, held = { id: 1, state: "held" };
  same(hasBegun(held, gathering), true);
  same(hasBegun(gathering, gathering), false);
  same(hasBegun(undefined, gathering), false);
  same(hasBegun(gathering, { id: 2, state: "running" }), false);
});
