/**
 * The clock of a standup: what its instants mean at a moment, and what is told in a turn. Pure: the
 * same second on every screen.
 */
import { by, newest } from "./sorting.ts";
import type { Card, Standup as StandupRow } from "./rows.ts";

/** What of a standup's row its clocks are made of. */
export type Standup = Pick<
  StandupRow,
  | "people"
  | "cards"
  | "style"
  | "turn"
  | "minutes"
  | "started_at"
  | "ends_at"
  | "turn_started_at"
  | "paused_at"
  | "spent"
  | "state"
>;

const OPEN = ["gathering", "running", "finishing"];

/** Of several teams: one that is open, each in its turn; else the one that began last. */
export function newestOf<One extends Pick<StandupRow, "state" | "started_at">>(
  standups: One[],
): One | undefined {
  const open = standups.filter((one) => OPEN.includes(one.state));
  const began = (one: One) => one.started_at;
  return open.sort(by(began))[0] ?? standups.sort(newest(began))[0];
}

/**
 * Seconds that the round leaves for what comes after it: what nobody holds, what is stuck, the
 * desk.
 */
export const FINISHING = 60;
const LEAST_SHARE = 20;

/** What the turns walk along: people, or cards. */
export function stopsOf(standup: Pick<Standup, "style" | "people" | "cards">) {
  return standup.style === "round" ? standup.people : standup.cards;
}

/**
 * Everything in seconds. The fair share is what was left when this turn began, without the
 * finishing minute, divided by those still to speak: it re-divides as people come, go, or are
 * brief.
 * @param serverNow milliseconds
 */
export function reading(standup: Standup, serverNow: number) {
  const now = standup.paused_at ? Date.parse(standup.paused_at) : serverNow;
  const total = standup.minutes * 60,
    began = Date.parse(standup.turn_started_at),
    ends = Date.parse(standup.ends_at);
  const left = (ends - now) / 1000;
  const own = Math.max(0, (now - began) / 1000);
  const still = stopsOf(standup).length - standup.turn;
  const share = still > 0
    ? Math.max(LEAST_SHARE, ((ends - began) / 1000 - FINISHING) / still)
    : FINISHING;
  return { left, total, own, share, elapsed: total - left, pace: pace(left, own, share, still) };
}

export type Reading = ReturnType<typeof reading>;

/** In good time, running late, or over. */
function pace(
  left: number,
  own: number,
  share: number,
  still: number,
): "ok" | "late" | "over" {
  if (left < 0) return "over";
  return still > 0 && own > share + 15 ? "late" : "ok";
}

/** What of a card its place in a turn follows from. */
type Told = Pick<
  Card,
  "assignees" | "column_id" | "rank" | "started_at" | "finished_at" | "blocked_at"
>;

/** A person's cards, for their turn: stuck first, then right to left, oldest first. */
export function workOf<One extends Omit<Told, "rank">>(
  cards: One[],
  who: number,
  columnIndex: (columnId: number) => number,
) {
  const mine = cards.filter((c) => c.assignees.includes(who) && c.started_at && !c.finished_at);
  return mine.sort((a, b) =>
    Number(!!b.blocked_at) - Number(!!a.blocked_at) ||
    columnIndex(b.column_id) - columnIndex(a.column_id) ||
    byText(a.started_at, b.started_at)
  );
}

/** What a person has taken but not begun, the topmost first. */
export function nextOf<One extends Told>(cards: One[], who: number) {
  const mine = cards.filter((c) => c.assignees.includes(who) && !c.started_at && !c.finished_at);
  return mine.sort((a, b) => a.rank < b.rank ? -1 : 1);
}

/** What a person finished since the last standup that was held. */
export function finishedBy<One extends Pick<Card, "finished_at" | "finished_by">>(
  cards: One[],
  who: number,
  since: string,
) {
  return cards.filter((c) =>
    c.finished_at && c.finished_at >= since && c.finished_by.includes(who)
  );
}

/** A column's cards: stuck first, then the oldest. */
export function walkOf<One extends Omit<Told, "rank"> & Pick<Card, "created_at">>(
  cards: One[],
  columnId: number,
) {
  const here = cards.filter((c) => c.column_id === columnId && !c.finished_at);
  return here.sort((a, b) =>
    Number(!!b.blocked_at) - Number(!!a.blocked_at) ||
    byText(a.started_at ?? a.created_at, b.started_at ?? b.created_at)
  );
}

function byText(a: string | null, b: string | null) {
  return (a ?? "").localeCompare(b ?? "");
}

type Seen = Pick<StandupRow, "id" | "state"> | undefined;

/** Whether people have begun to gather between two looks; of the first look it is not known. */
export const hasBegun = (before: Seen, now: Seen) =>
  !!before && now?.state === "gathering" && (before.id !== now.id || before.state !== now.state);
