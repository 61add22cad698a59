/** When a card asks to be split. */
import { same } from "../testing.ts";
import { wantsSplit } from "./ageing.ts";

const ZONE = "Europe/Stockholm";
const at = (text: string) => Date.parse(text);
const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};

Deno.test("an old or unmoved card asks to be split, a finished one never", () => {
  const now = at("2026-03-12T12:00:00Z"), moved_at = "2026-03-05T10:00:00.000Z";
  const known = { usualDays: 10, heldAt: "2026-03-04T07:00:00.000Z", now, zone: ZONE };
  same(wantsSplit({ ...card, moved_at }, known), "older");
  same(wantsSplit({ ...card, moved_at }, { ...known, usualDays: 11 }), "");
  same(
    wantsSplit({ ...card, moved_at }, {
      ...known,
      usualDays: null,
      heldAt: "2026-03-06T07:00:00.000Z",
    }),
    "unmoved",
  );
  same(wantsSplit({ ...card, moved_at, finished_at: moved_at }, known), "");
  same(wantsSplit({ ...card, moved_at, started_at: null }, known), "");
});
