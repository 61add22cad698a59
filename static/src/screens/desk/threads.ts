/** Threads of tickets: read when one is opened, and before it is the turn of its neighbours. */
import { signal } from "@preact/signals";
import { row } from "../../sync/store.ts";
import type { Message, TicketInFull } from "../../model/rows.ts";

type Thread = { version: number; messages: Message[] };

/** More than one goes through in an hour. */
const KEPT = 200;
const known = signal<ReadonlyMap<number, Thread>>(new Map());
const coming = new Set<string>();

/** Undefined until it is here; an older one is shown until the newer one is. */
export const threadOf = (id: number): Message[] | undefined => known.value.get(id)?.messages;

/** Keeps what came with a whole ticket. */
export function keepThread({ id, said, messages }: TicketInFull) {
  const others = [...known.peek()].filter(([one]) => one !== id).slice(1 - KEPT);
  known.value = new Map([...others, [id, { version: said.version, messages }]]);
}

/** Asks for those of these that have changed, or are not here yet. */
export function readThreads(ids: number[]) {
  for (const id of ids) {
    const version = row("ticket", id)?.said.version;
    if (version !== undefined && known.peek().get(id)?.version !== version) read(id, version);
  }
}

async function read(id: number, version: number) {
  const name = `${id}.${version}`;
  if (coming.has(name)) return;
  coming.add(name);
  const ticket = await fetchTicket(id);
  coming.delete(name);
  if (ticket) keepThread(ticket);
}

/** Null where there is none, or the server is away. */
export async function fetchTicket(id: number): Promise<TicketInFull | null> {
  const response = await fetch(`/api/v1/tickets/${id}`).catch(() => null);
  return response?.ok ? await response.json() : null;
}
