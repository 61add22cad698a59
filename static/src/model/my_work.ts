/** One person's cards as a day sees them: what today is for, what comes next, what waits. */
import { dayText } from "./days.ts";
import { folded } from "./matching.ts";
import type { Card } from "./rows.ts";

export type Part = "today" | "next" | "waiting" | "done";
/** What of a card its place in the day follows from. */
export type Task = Pick<
  Card,
  "id" | "due_on" | "service" | "blocked_at" | "started_at" | "finished_at"
>;
type Now = { now: number; zone: string };

/**
 * `since` is when the last standup began, null where none was held: then done is what was done
 * today. Null for what was done before that.
 */
export function partOf(card: Task, since: string | null, at: Now): Part | null {
  if (card.finished_at) return isNewlyDone(card.finished_at, since, at) ? "done" : null;
  if (card.blocked_at) return "waiting";
  return card.started_at || isPressing(card, at) ? "today" : "next";
}

function isNewlyDone(finishedAt: string, since: string | null, { now, zone }: Now) {
  const at = Date.parse(finishedAt);
  return since ? at >= Date.parse(since) : dayText(at, zone) === dayText(now, zone);
}

/** Late, or due today. */
export function isPressing(card: Pick<Task, "due_on">, { now, zone }: Now) {
  return !!card.due_on && card.due_on <= dayText(now, zone);
}

/**
 * Late and due today first, then what is expedited, what is under way the longest, and what is due
 * soonest.
 */
export function byCare(at: Now) {
  const key = (card: Task) =>
    [
      isPressing(card, at) ? card.due_on : "9",
      card.service === "expedite" ? "0" : "1",
      card.started_at ?? "9",
      card.due_on ?? "9",
      String(card.id).padStart(12, "0"),
    ].join(" ");
  return (a: Task, b: Task) => key(a) < key(b) ? -1 : 1;
}

/** Whether each word that is typed stands in one of the texts. */
export function isAbout(texts: string[], typed: string) {
  const whole = folded(texts.join(" "));
  return folded(typed).split(/\s+/).every((word) => whole.includes(word));
}
