/**
 * The queue and the open ticket: the next one is open after each decision, and any other by its
 * number.
 */
import { computed, signal } from "@preact/signals";
import { all, row } from "../../sync/store.ts";
import type { Change } from "../../model/replica.ts";
import type { Ticket } from "../../model/rows.ts";

export const customer = signal(0);
const chosen = signal(0);
/** One that is not in the queue, as it was read. */
const opened = signal<Ticket | null>(null);

/** Undecided tickets, the oldest first. */
export const queue = computed(() =>
  all("ticket").filter((t) =>
    t.state === "new" && (!customer.value || t.customer_id === customer.value)
  ).sort((a, b) => a.created_at.localeCompare(b.created_at) || a.id - b.id)
);

/** Tickets that a team works on now. */
export const withTeams = computed(() =>
  all("ticket").filter((t) => t.state === "distributed").sort((a, b) => b.id - a.id)
);

/**
 * The open ticket: the one that was asked for by its number, else the chosen one while it waits,
 * else the first.
 */
export const current = computed(() =>
  opened.value
    ? row("ticket", opened.value.id) ?? opened.value
    : queue.value.find((t) => t.id === chosen.value) ?? queue.value[0]
);

export function choose(id: number) {
  opened.value = null;
  chosen.value = id;
}

/**
 * Any ticket, also one that was decided long ago.
 * @returns whether there is such a one
 */
export async function openByNumber(id: number): Promise<boolean> {
  if (row("ticket", id)?.state === "new") {
    customer.value = 0;
    choose(id);
    return true;
  }
  const response = await fetch(`/api/v1/tickets/${id}`).catch(() => null);
  if (!response?.ok) return false;
  opened.value = await response.json();
  return true;
}

/** What was opened by its number has left the desk: it is read anew. */
export function followOpened(change: Change) {
  const id = opened.peek()?.id;
  if (id && change.gone.ticket?.includes(id)) openByNumber(id);
}

export function walk(step: number) {
  const at = queue.value.findIndex((t) => t.id === current.value?.id);
  const to = queue.value[Math.max(0, Math.min(at + step, queue.value.length - 1))];
  if (to) choose(to.id);
}

/** Opens the one after `id`, before `id` leaves the queue. */
export function stepOver(id: number) {
  const at = queue.value.findIndex((t) => t.id === id);
  choose((queue.value[at + 1] ?? queue.value[at - 1])?.id ?? 0);
}

/** Open tickets that may be about the same: the same requester first, then common words. */
export function similar(ticket: Ticket) {
  const words = wordsOf(ticket);
  const others = all("ticket").filter((t) => t.id !== ticket.id && !t.duplicate_of);
  const scored = others.map((t) => {
    const common = [...wordsOf(t)].filter((word) => words.has(word)).length;
    const isSame = t.requester_email && t.requester_email === ticket.requester_email;
    return { t, score: common + (isSame ? 5 : 0) };
  });
  return scored.filter((one) => one.score > 1).sort((a, b) => b.score - a.score).slice(0, 6)
    .map((one) => one.t);
}

function wordsOf(ticket: Ticket) {
  const text = `${ticket.subject} ${ticket.messages[0]?.text ?? ""}`.toLowerCase();
  return new Set(text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 4));
}

export const customerOf = (ticket: Ticket) => row("customer", ticket.customer_id)?.name ?? "";
