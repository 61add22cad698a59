// @ts-check
/**
 * The store, all rows of this page as signals: one per row and one per list, so that a change
 * redraws what it touches and no more.
 */
import { batch, signal } from "@preact/signals";
import { Replica } from "../model/replica.js";
import { boot } from "./boot.js";

/** @typedef {import("../model/replica.js").Change} Change */
/** @typedef {import("../model/replica.js").Place} Place */
/** @typedef {import("../model/rows.d.ts").Tables} Tables */
/**
 * The row of a table; of a name that is only known when it runs, any.
 * @template {string} T @typedef {T extends keyof Tables ? Tables[T] : any} RowOf
 */

/** @type {Map<string, Replica>} */
export const replicas = new Map();
/** @type {Map<string, Map<string, import("@preact/signals").Signal<any>>>} */
const rows = new Map();
/**
 * Changes with each row that comes or goes, per table.
 * @type {Map<string, import("@preact/signals").Signal<number>>}
 */
const counts = new Map();
/** @type {((table: string, id: string, before: any, after: any) => void)[]} */
const listeners = [];
/** @type {((change: Change) => void)[]} */
export const onChange = [];

/**
 * The row of a table; undefined while there is none. Reading it in a component subscribes.
 * @template {string} T @param {T} table @param {number | string | null | undefined} id
 * @returns {RowOf<T>}
 */
export function row(table, id) {
  return rowSignal(table, String(id)).value;
}

/** @param {string} table @param {string} id */
export function rowSignal(table, id) {
  let byId = rows.get(table);
  if (!byId) rows.set(table, byId = new Map());
  let found = byId.get(id);
  if (!found) byId.set(id, found = signal(undefined));
  return found;
}

/** All rows of a small table. @template {string} T @param {T} table @returns {RowOf<T>[]} */
export function all(table) {
  countSignal(table).value;
  const found = /** @type {RowOf<T>[]} */ ([]);
  for (const one of rows.get(table)?.values() ?? []) if (one.value) found.push(one.value);
  return found;
}

/** @param {(table: string, id: string, before: any, after: any) => void} listener */
export function onRow(listener) {
  listeners.push(listener);
  for (const [table, byId] of rows) {
    for (const [id, one] of byId) if (one.peek()) listener(table, id, undefined, one.peek());
  }
}

/** @param {import("../model/replica.js").Snapshot} snapshot */
export function take(snapshot) {
  const known = replicas.get(snapshot.stream);
  if (known) {
    show(known.take(snapshot));
  } else {
    const replica = new Replica(snapshot);
    replicas.set(snapshot.stream, replica);
    show(replica.places());
  }
}

/** @param {Change} change */
export function receive(change) {
  const replica = replicas.get(change.stream);
  if (!replica) return "old";
  const { outcome, touched, applied } = replica.receive(change);
  show(touched);
  for (const one of applied) for (const listener of onChange) listener(one);
  return outcome;
}

/** @param {string} stream @param {import("../model/replica.js").OptimisticUpdate} update */
export function showOptimistic(stream, update) {
  const replica = replicas.get(stream);
  if (replica) show(replica.show(update));
}

/** @param {string} key */
export function dropOptimistic(key) {
  for (const replica of replicas.values()) show(replica.drop(key));
}

/** @param {Place[]} places */
function show(places) {
  if (!places.length) return;
  batch(() => {
    for (const [table, id] of places) {
      const one = rowSignal(table, id);
      const before = one.peek(), after = view(table, id);
      one.value = after;
      if (!before !== !after) countSignal(table).value++;
      for (const listener of listeners) listener(table, id, before, after);
    }
  });
}

/** @param {string} table @param {string} id */
function view(table, id) {
  for (const replica of replicas.values()) {
    const found = replica.view(table, id);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} table */
function countSignal(table) {
  let found = counts.get(table);
  if (!found) counts.set(table, found = signal(0));
  return found;
}

for (const snapshot of boot.streams ?? []) take(snapshot);
