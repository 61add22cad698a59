/** What stands still: under way, and where it was for as many standups as the team bears. Pure. */
import type { Card } from "./rows.ts";

export type Standing = Pick<
  Card,
  "started_at" | "finished_at" | "moved_at" | "blocked_at" | "attended_at"
>;

/**
 * Whether a card asks what becomes of it; until somebody has said it (board/standup/stuck.py says
 * the same).
 * @param before when the standup began that is as many back as the team bears; null: there were
 *   fewer
 */
export function isStuck(card: Standing, before: string | null) {
  if (!before || !card.started_at || card.finished_at) return false;
  const stands = [card.moved_at, card.blocked_at ?? card.moved_at].sort()[0];
  return stands < before && (card.attended_at ?? "") < before;
}

/** Whom cards have waited for, the most often first, to be chosen again. */
export function waitedFor(cards: Pick<Card, "waiting_for">[]) {
  const counts = new Map<string, number>();
  for (const { waiting_for: name } of cards) {
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
}
