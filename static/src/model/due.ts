/**
 * By when a ticket is to be decided or answered, as its customer was promised: what is due first of
 * what has not happened yet.
 */
import type { Ticket } from "./rows.ts";

export type Due = {
  of: "triage" | "answer";
  at: string;
  /** "" while there is time. */
  level: "" | "soon" | "late";
};

/** What dues are told from. */
export type Promised = Pick<
  Ticket,
  | "state"
  | "asked_at"
  | "answered_at"
  | "triage_soon_at"
  | "triage_due_at"
  | "answer_soon_at"
  | "answer_due_at"
>;

/** Null where nothing was promised, or all was kept or broken for good. */
export function dueOf(ticket: Promised, now: number): Due | null {
  const isUndecided = ticket.state === "new" && !ticket.asked_at;
  const isUnanswered = ["new", "distributed"].includes(ticket.state) && !ticket.answered_at;
  const dues = [
    isUndecided && due("triage", ticket.triage_soon_at, ticket.triage_due_at, now),
    isUnanswered && due("answer", ticket.answer_soon_at, ticket.answer_due_at, now),
  ];
  const there = dues.filter((one): one is Due => !!one);
  return there.sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
}

function due(of: Due["of"], soon: string | null, at: string | null, now: number): Due | null {
  if (!at) return null;
  const level = Date.parse(at) < now ? "late" : soon && Date.parse(soon) <= now ? "soon" : "";
  return { of, at, level };
}
