// @ts-check
/**
 * Work item age, and when a card asks to be split: older than the team's own 85th percentile, or
 * unmoved for two held standups.
 */
import { ageInDays } from "./days.js";

/**
 * @param {any} card
 * @param {{usualDays: number | null, heldAt: string | null, now: number, zone: string}} known
 *   `heldAt` is the start of the last standup but one that was held
 * @returns {"" | "older" | "unmoved"}
 */
export function wantsSplit(card, known) {
  if (!card.started_at || card.finished_at) return "";
  if (known.usualDays && ageInDays(card, known.now, known.zone) > known.usualDays) return "older";
  return known.heldAt && card.moved_at < known.heldAt ? "unmoved" : "";
}
