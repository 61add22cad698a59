// @ts-check
/**
 * Drafts of answers to requesters: stored per ticket, and back in its field when a decision is
 * undone.
 */
import { signal } from "@preact/signals";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";

const version = signal(0);
/**
 * What was sent with a decision, by the number of its event.
 * @type {Map<number, {ticket: number, text: string}>}
 */
const sent = new Map();

/** @param {number} ticket */
export function unsent(ticket) {
  const name = `answer.${ticket}`;
  return version.value + returnsOf(name) >= 0 ? draft(name) : "";
}

/** @param {number} ticket @param {string} text */
export function keepUnsent(ticket, text) {
  keepDraft(`answer.${ticket}`, text);
  version.value++;
}

/** @param {number} ticket @param {string} text @param {any} answer */
export function noteSent(ticket, text, answer) {
  const event = answer.events.find((/** @type {any} */ one) => one.stream === "desk");
  if (event) sent.set(event.seq, { ticket, text });
  if (unsent(ticket) === text) keepUnsent(ticket, "");
}

/**
 * The ticket whose decision a change has undone here; its text is in the field again.
 * @param {any} change @returns {number}
 */
export function undoneBy(change) {
  const found = change.kind === "undone" ? sent.get(change.facts?.seq) : undefined;
  if (!found) return 0;
  if (found.text && !unsent(found.ticket)) keepUnsent(found.ticket, found.text);
  return found.ticket;
}
