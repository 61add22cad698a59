/** What is said of an initiative: how far it is, whether it moves, what it asks for. Pure. */
import { daysSince } from "./days.ts";
import type { Initiative, Progress } from "./rows.ts";

type Now = { now: number; zone: string };
const DAY = 86_400_000;
const WEEK_DAYS = 7;

/** Days from when it was chosen to the first step that was begun; null while none was. */
export function daysToFirstStep(
  { chosen_at }: Pick<Initiative, "chosen_at">,
  progress: Progress | undefined,
  zone: string,
) {
  const begun = progress?.started_at;
  if (!chosen_at || !begun) return null;
  return Math.max(0, daysSince(chosen_at, Date.parse(begun), zone));
}

/** Chosen, and no step was ever begun: for so many days. Null for all others. */
export function daysWithoutStep(
  { chosen_at, state }: Pick<Initiative, "chosen_at" | "state">,
  progress: Progress | undefined,
  { now, zone }: Now,
) {
  const isWaiting = state === "chosen" || state === "active";
  if (!isWaiting || !chosen_at || progress?.started_at) return null;
  return Math.max(0, daysSince(chosen_at, now, zone));
}

/** Active, and nothing is under way or begins within a week. */
export const lacksStep = ({ state }: Pick<Initiative, "state">, progress: Progress | undefined) =>
  state === "active" && !progress?.is_begun;

/** Active, and nothing moved between two standups. */
export const isStill = ({ state }: Pick<Initiative, "state">, progress: Progress | undefined) =>
  state === "active" && !!progress?.is_still;

export const movedThisWeek = (progress: Progress | undefined, now: number) =>
  !!progress?.moved_at && now - Date.parse(progress.moved_at) < WEEK_DAYS * DAY;

/** Of what is active, whether its owner's word is older than the rhythm. */
export function isWordDue(
  initiative: Pick<Initiative, "state" | "health_at" | "chosen_at" | "rhythm_days">,
  { now, zone }: Now,
) {
  const since = initiative.health_at ?? initiative.chosen_at;
  if (initiative.state !== "active" || !since) return false;
  return daysSince(since, now, zone) > initiative.rhythm_days;
}

/** From 0 to 1; 0 for what has no step. */
export const partDone = (progress: Progress | undefined) =>
  progress?.cards ? progress.finished / progress.cards : 0;

/** The quarter of a day (ISO 8601) and those around it, as 2026-Q4. */
export function quartersAround(day: string, before: number, after: number) {
  const [year, month] = day.split("-").map(Number);
  const here = year * 4 + Math.floor((month - 1) / 3);
  const numbers = Array.from({ length: before + after + 1 }, (_, i) => here - before + i);
  return numbers.map((n) => `${Math.floor(n / 4)}-Q${n % 4 + 1}`);
}
