/** What stands still, and whom it waits for. */
import { same } from "../testing.ts";
import { isStuck, waitedFor } from "./stuck.ts";

const BEFORE = "2026-11-20T07:30:00.000Z";
const card = {
  started_at: "2026-11-01T08:00:00.000Z",
  finished_at: null,
  moved_at: "2026-11-25T08:00:00.000Z",
  blocked_at: null,
  attended_at: null,
};
const LONG_AGO = "2026-11-10T08:00:00.000Z";

Deno.test("what has not moved, or was blocked, for so many standups asks what becomes of it", () => {
  same(isStuck(card, BEFORE), false);
  same(isStuck({ ...card, moved_at: LONG_AGO }, BEFORE), true);
  same(isStuck({ ...card, blocked_at: LONG_AGO }, BEFORE), true);
  same(isStuck({ ...card, moved_at: LONG_AGO }, null), false);
});

Deno.test("not what is done or has not begun, nor what somebody has answered since", () => {
  const stuck = { ...card, moved_at: LONG_AGO };
  same(isStuck({ ...stuck, finished_at: LONG_AGO }, BEFORE), false);
  same(isStuck({ ...stuck, started_at: null }, BEFORE), false);
  same(isStuck({ ...stuck, attended_at: "2026-11-24T07:31:00.000Z" }, BEFORE), false);
  same(isStuck({ ...stuck, attended_at: LONG_AGO }, BEFORE), true);
});

Deno.test("whom we waited for the most often is proposed first", () => {
  const cards = ["Atea", "", "Visma", "Visma"].map((waiting_for) => ({ waiting_for }));
  same(waitedFor(cards), ["Visma", "Atea"]);
});
