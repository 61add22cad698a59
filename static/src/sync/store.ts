/**
 * The store, all rows of this page as signals: one per row and one per list, so that a change
 * redraws what it touches and no more.
 */
import { batch, signal } from "@preact/signals";
import { Replica } from "../model/replica.ts";
import { boot } from "./boot.ts";
import type { Change, OptimisticUpdate, Place, Snapshot, Table } from "../model/replica.ts";
import type { Tables } from "../model/rows.ts";
import type { Signal } from "@preact/signals";

export type { Table };
type RowListener<T extends Table> = (
  id: number,
  before: Tables[T] | undefined,
  after: Tables[T] | undefined,
) => void;

/** What this page shows of one table; `count` changes with each row that comes or goes. */
class TableOnPage<T extends Table> {
  readonly rows: Map<string, Signal<Tables[T] | undefined>> = new Map();
  readonly count = signal(0);
  readonly listeners: RowListener<T>[] = [];

  constructor(readonly name: T) {}

  signalOf(id: string) {
    let found = this.rows.get(id);
    if (!found) this.rows.set(id, found = signal(undefined));
    return found;
  }

  show(id: string) {
    const one = this.signalOf(id), before = one.peek(), after = view(this.name, id);
    one.value = after;
    if (!before !== !after) this.count.value++;
    for (const listener of this.listeners) listener(Number(id), before, after);
  }
}

export const replicas: Map<string, Replica> = new Map();
const tables: Map<Table, unknown> = new Map();
export const onChange: ((change: Change) => void)[] = [];

/** The row of a table; undefined while there is none. Reading it in a component subscribes. */
export function row<T extends Table>(table: T, id: number | string | null | undefined) {
  return rowSignal(table, String(id)).value;
}

/** The rows of these ids, without those that are gone. */
export function rowsOf<T extends Table>(table: T, ids: number[]): Tables[T][] {
  return ids.map((id) => row(table, id)).filter((one) => one !== undefined);
}

export function rowSignal<T extends Table>(table: T, id: string): Signal<Tables[T] | undefined> {
  return tableOf(table).signalOf(id);
}

/** All rows of a small table. */
export function all<T extends Table>(table: T): Tables[T][] {
  const { count, rows } = tableOf(table), found: Tables[T][] = [];
  count.value;
  for (const one of rows.values()) if (one.value) found.push(one.value);
  return found;
}

/** Tells of each row of a table that is here, comes, changes or goes. */
export function onRow<T extends Table>(table: T, listener: RowListener<T>) {
  const { listeners, rows } = tableOf(table);
  listeners.push(listener);
  for (const [id, one] of rows) if (one.peek()) listener(Number(id), undefined, one.peek());
}

export function take(snapshot: Snapshot) {
  const known = replicas.get(snapshot.stream);
  if (known) {
    show(known.take(snapshot));
  } else {
    const replica = new Replica(snapshot);
    replicas.set(snapshot.stream, replica);
    show(replica.places());
  }
}

export function receive(change: Change) {
  const replica = replicas.get(change.stream);
  if (!replica) return "old";
  const { outcome, touched, applied } = replica.receive(change);
  show(touched);
  for (const one of applied) for (const listener of onChange) listener(one);
  return outcome;
}

export function showOptimistic(stream: string, update: OptimisticUpdate) {
  const replica = replicas.get(stream);
  if (replica) show(replica.show(update));
}

export function dropOptimistic(key: string) {
  for (const replica of replicas.values()) show(replica.drop(key));
}

function show(places: Place[]) {
  if (!places.length) return;
  batch(() => {
    for (const [table, id] of places) tableOf(table).show(id);
  });
}

function view<T extends Table>(table: T, id: string) {
  for (const replica of replicas.values()) {
    const found = replica.view(table, id);
    if (found) return found;
  }
  return undefined;
}

function tableOf<T extends Table>(name: T) {
  let found = tables.get(name) as TableOnPage<T> | undefined; // kept under its own name
  if (!found) tables.set(name, found = new TableOnPage(name));
  return found;
}

for (const snapshot of boot.streams) take(snapshot);
