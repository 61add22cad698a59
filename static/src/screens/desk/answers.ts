/**
 * Drafts of answers to requesters: stored per ticket, and back in its field when a decision is
 * undone.
 */
import { signal } from "@preact/signals";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import type { Answer } from "../../model/answers.ts";
import type { Change } from "../../model/replica.ts";

const version = signal(0);
/** What was sent with a decision, by the number of its event. */
const sent: Map<number, { ticket: number; text: string }> = new Map();

export function unsent(ticket: number) {
  const name = `answer.${ticket}`;
  return version.value + returnsOf(name) >= 0 ? draft(name) : "";
}

export function keepUnsent(ticket: number, text: string) {
  keepDraft(`answer.${ticket}`, text);
  version.value++;
}

export function noteSent(ticket: number, text: string, answer: Answer) {
  const event = answer.events.find((one) => one.stream === "desk");
  if (event) sent.set(event.seq, { ticket, text });
  if (unsent(ticket) === text) keepUnsent(ticket, "");
}

/** The ticket whose decision a change has undone here; its text is in the field again. */
export function undoneBy({ kind, facts }: Change): number {
  const found = kind === "undone" && facts && "seq" in facts ? sent.get(facts.seq) : undefined;
  if (!found) return 0;
  if (found.text && !unsent(found.ticket)) keepUnsent(found.ticket, found.text);
  return found.ticket;
}
