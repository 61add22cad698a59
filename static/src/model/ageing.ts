/**
 * Work item age, and when a card asks to be split: older than the team's own 85th percentile, or
 * unmoved for two held standups.
 */
import { ageInDays } from "./days.ts";
import type { Card } from "./rows.ts";

/** @param known `heldAt` is the start of the last standup but one that was held */
export function wantsSplit(
  card: Pick<Card, "started_at" | "finished_at" | "moved_at">,
  known: { usualDays: number | null; heldAt: string | null; now: number; zone: string },
): "" | "older" | "unmoved" {
  if (!card.started_at || card.finished_at) return "";
  if (known.usualDays && ageInDays(card, known.now, known.zone) > known.usualDays) return "older";
  return known.heldAt && card.moved_at < known.heldAt ? "unmoved" : "";
}
