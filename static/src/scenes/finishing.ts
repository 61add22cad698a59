/**
 * A standup that somebody has finished goes on for a moment, on every screen alike: until
 * `ending_at` anybody takes it back.
 */
import { seconds } from "../sync/clock.ts";
import type { Standup } from "../model/rows.ts";

/** As the server has it (board/standup/finishing.py). */
export const GOES_ON_FOR = 20;

/** Whole seconds until it is over; null while nobody has finished it. */
export function secondsLeft({ ending_at }: Pick<Standup, "ending_at">) {
  if (!ending_at) return null;
  return Math.max(0, Math.ceil((Date.parse(ending_at) - seconds.value) / 1000));
}
