/** What the server answers to a command. */
import type { Change } from "./replica.ts";

/** A refusal (RFC 9457): its code, and the sentence that a person is told. */
export interface Problem {
  code: string;
  title: string;
  /** What is wrong with single fields, by their names. */
  fields?: Record<string, string[]>;
  /** The field that the sentence is about. */
  field?: string;
  facts?: Record<string, unknown> & Partial<Conflict>;
}

/** A text that somebody else has changed meanwhile. */
export interface Conflict {
  theirs: string;
  yours: string;
  version: number;
}

/** What a command has made, by its number; a secret address's token. */
export interface Result {
  board?: number;
  card?: number;
  cards?: number[];
  line?: number;
  link?: number;
  retrospective?: number;
  team?: number;
  token?: string;
}

/** With a `conflict` nothing was changed. */
export interface Answer {
  events: Change[];
  result: Result;
  conflict?: Conflict;
}

/** An answer or a problem, or what somebody else on the way has said. */
export type Reply = Partial<Answer & Problem> | null;

/**
 * Asks a form whether it still shows what it sent, and tells it why that was refused; "told" where
 * the form says that itself.
 */
export type IsHeld = (problem?: Partial<Problem>) => boolean | "told";

export function answerIn(reply: Reply): Answer {
  return { events: reply?.events ?? [], result: reply?.result ?? {} };
}

/** Both texts, where the server has refused to write one over the other. */
export function conflictIn(reply: Reply): Conflict | undefined {
  if (reply?.code !== "text_changed_meanwhile") return undefined;
  const { theirs = "", yours = "", version = 0 } = reply.facts ?? {};
  return { theirs, yours, version };
}
