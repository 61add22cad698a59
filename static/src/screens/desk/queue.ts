/**
 * The desk's views and the open ticket: the next one is open after each decision, and any other by
 * its number.
 */
import { computed, signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { fetchTicket, keepThread, readThreads } from "./threads.ts";
import type { Change } from "../../model/replica.ts";
import type { Ticket } from "../../model/rows.ts";

export type View = "new" | "asked" | "waiting" | "teams" | "done" | "aside";

/** A ticket in a list, without what was said. */
export type Listed = Pick<
  Ticket,
  | "id"
  | "subject"
  | "state"
  | "channel"
  | "requester_name"
  | "requester_email"
  | "customer_id"
  | "created_at"
  | "team_id"
>;

export const view = signal<View>("new");
export const customer = signal(0);
/** What is searched for, over all views. */
export const words = signal("");
/** What the server has found or listed, of what is not on the desk. */
export const listed = signal<Listed[]>([]);
/** Ids of those that are chosen to be decided together. */
export const picked = signal<Set<number>>(new Set());
const chosen = signal(0);
/** One that is not in the list, as it was read. */
const opened = signal<Ticket | null>(null);
/** The last one that was asked for: a late answer to another does not open it. */
let wanted = 0;

export function viewOf(ticket: Ticket): View {
  if (ticket.state === "distributed") return "teams";
  if (ticket.state !== "new") return "done";
  if (ticket.wake_at) return "waiting";
  return ticket.asked_at ? "asked" : "new";
}

const oldestFirst = (a: Ticket, b: Ticket) =>
  a.created_at.localeCompare(b.created_at) || a.id - b.id;

function inView(name: View) {
  return computed(() => all("ticket").filter((one) => viewOf(one) === name).sort(oldestFirst));
}

/** What is open, by view. */
export const open = {
  new: inView("new"),
  asked: inView("asked"),
  waiting: inView("waiting"),
  teams: inView("teams"),
};

/** Undecided tickets, the oldest first. */
export const queue = open.new;

/** What the list shows now. */
export const list = computed((): Listed[] => {
  if (words.value || view.value === "done") return listed.value;
  if (view.value === "aside") return [];
  return open[view.value].value.filter((one) =>
    !customer.value || one.customer_id === customer.value
  );
});

/**
 * The open ticket: the one that was asked for by its number, else the chosen one while it is in the
 * list, else the first.
 */
export const current = computed(() => {
  if (opened.value) return row("ticket", opened.value.id) ?? opened.value;
  const here = list.value.find((one) => one.id === chosen.value) ?? list.value[0];
  return row("ticket", here?.id);
});

export function choose(id: number) {
  wanted = chosen.value = id;
  if (!id || row("ticket", id)) opened.value = null;
  else openByNumber(id);
}

export function show(name: View) {
  view.value = name;
  words.value = "";
  picked.value = new Set();
  opened.value = null;
  chosen.value = 0;
  listed.value = [];
  if (name === "done") more();
}

/** Looks for words in all views; without words the view is back. */
export function lookFor(text: string) {
  words.value = text.trim();
  listed.value = [];
  more();
}

/** The next page of what was found, or of what is done. */
export async function more() {
  const asked = words.value, name = view.value;
  if (!asked && name !== "done") return;
  const before = listed.peek().at(-1)?.id;
  const query = new URLSearchParams({ q: asked, view: asked ? "" : "done" });
  if (before) query.set("before", String(before));
  const response = await fetch(`/api/v1/desk/tickets?${query}`).catch(() => null);
  const found = response?.ok && await response.json();
  const isWanted = asked === words.peek() && name === view.peek();
  if (found && isWanted && before === listed.peek().at(-1)?.id) {
    listed.value = [...listed.peek(), ...found];
  }
}

/**
 * Any ticket, also one that was decided long ago.
 * @returns whether there is such a one
 */
export async function openByNumber(id: number): Promise<boolean> {
  const here = row("ticket", id);
  if (here && viewOf(here) === "new") {
    customer.value = 0;
    if (view.value !== "new" || words.value) show("new");
    choose(id);
    return true;
  }
  wanted = id;
  const ticket = await fetchTicket(id);
  if (!ticket) return false;
  keepThread(ticket);
  if (wanted !== id) return true;
  opened.value = ticket;
  chosen.value = id;
  return true;
}

/** What was opened by its number has left the desk, or changed out there: it is read anew. */
export function followOpened({ gone, facts }: Change) {
  const id = opened.peek()?.id;
  const isAbout = facts && "ticket" in facts && facts.ticket === id;
  if (id && (gone.ticket?.includes(id) || isAbout && !row("ticket", id))) openByNumber(id);
}

/** The threads of the open ticket and of those beside it. */
export function readAround() {
  const found = list.value, id = current.value?.id ?? 0;
  const at = found.findIndex((one) => one.id === id);
  readThreads([id, ...[at + 1, at - 1].flatMap((one) => found[one]?.id ?? [])]);
}

/** What is open by its address had left the desk before this page's copy was confirmed. */
export function openMissed() {
  const id = chosen.peek();
  if (id && current.peek()?.id !== id) openByNumber(id);
}

export function walk(step: number) {
  const at = list.value.findIndex((one) => one.id === current.value?.id);
  const to = list.value[Math.max(0, Math.min(at + step, list.value.length - 1))];
  if (to) choose(to.id);
}

/** Opens the one after `id`, before `id` leaves the list. */
export function stepOver(id: number) {
  const at = list.value.findIndex((one) => one.id === id);
  choose((list.value[at + 1] ?? list.value[at - 1])?.id ?? 0);
}

/** Chooses it for a decision about many, or no longer. */
export function pick(id: number) {
  const ids = new Set(picked.value);
  if (!ids.delete(id)) ids.add(id);
  picked.value = ids;
}

/** Whether somebody has named this person in the newest note. */
export const isForMe = (ticket: Ticket) => ticket.said.named.includes(boot.me.id);

export const customerOf = (ticket: Pick<Ticket, "customer_id">) =>
  row("customer", ticket.customer_id)?.name ?? "";
