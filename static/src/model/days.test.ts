/** Days and clocks. */
import { same } from "../testing.ts";
import { ageInDays, clockText, daysSince } from "./days.ts";

const ZONE = "Europe/Stockholm";
const at = (text: string) => Date.parse(text);
const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};

Deno.test("a card's age counts calendar days, today is 1, also into summer time", () => {
  same(ageInDays(card, at("2026-03-02T22:30:00Z"), ZONE), 1);
  same(ageInDays(card, at("2026-03-02T23:30:00Z"), ZONE), 2);
  same(
    ageInDays(
      { ...card, started_at: "2026-03-28T12:00:00.000Z" },
      at("2026-03-30T12:00:00Z"),
      ZONE,
    ),
    3,
  );
  same(ageInDays({ ...card, finished_at: card.started_at }, at("2026-04-01T00:00:00Z"), ZONE), 0);
  same(ageInDays({ ...card, started_at: null }, at("2026-04-01T00:00:00Z"), ZONE), 0);
});

Deno.test("days since an instant are local days", () => {
  same(daysSince("2026-03-01T23:30:00.000Z", at("2026-03-02T10:00:00Z"), ZONE), 0);
});

Deno.test("clock texts", () =>
  same([518, 59.9, 0, -12].map(clockText), ["8:38", "0:59", "0:00", "+0:12"]));
