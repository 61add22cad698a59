/**
 * A browser's copy of one stream: confirmed rows, and the optimistic updates of its own commands
 * laid over them. It knows no cards, no DOM and no network; the same cases that prove the server's
 * events prove it (tests/contract).
 */

import { DEFAULTS } from "./defaults.ts";
import type { EventFacts, EventKind } from "./events.ts";
import type { Tables } from "./rows.ts";

export type Table = keyof Tables;
/** A row as far as it is told: what it does not say stays, or holds its usual value. */
export type Rows = { [T in Table]?: Record<string, Partial<Tables[T]>> };
export type Gone = { [T in Table]?: number[] };
export type Snapshot = { stream: string; epoch: number; seq: number; mark?: number; rows: Rows };
export type Change = {
  stream: string;
  epoch: number;
  seq: number;
  mark?: number;
  after?: number;
  kind: string;
  at?: string;
  by?: number | null;
  command?: string | null;
  facts?: EventFacts[EventKind];
  put: Rows;
  gone: Gone;
};
export type Place = [table: Table, id: string];
export type OptimisticUpdate = { key: string; put: Rows; gone?: Gone };
/** A row of any table, as it is kept here. */
type Row = Record<string, unknown>;

export class Replica {
  readonly stream: string;
  epoch = 0;
  seq = 0;
  /** The newest event's mark: the next one says that it follows it. */
  mark: number | undefined = undefined;
  /** The server has said that these rows are not its own: events wait for the next snapshot. */
  isDoubted = false;
  confirmed = new Map<Table, Map<string, Row>>();
  waiting = new Map<number, Change>();
  optimistic: OptimisticUpdate[] = [];

  constructor(snapshot: Snapshot) {
    this.stream = snapshot.stream;
    this.take(snapshot);
  }

  /**
   * Starts again from a snapshot, also from one with a lower number: what came meanwhile and
   * follows it is applied. Hopes stay.
   * @returns what may look different now
   */
  take(snapshot: Snapshot): Place[] {
    const before = this.places();
    const { epoch, seq, mark } = snapshot,
      later = [...this.waiting.values()].filter((one) => one.epoch === epoch);
    Object.assign(this, { epoch, seq, mark, isDoubted: false });
    this.waiting = new Map(later.filter((one) => one.seq > seq).map((one) => [one.seq, one]));
    this.confirmed = new Map();
    for (const [table, byId] of tablesOf(snapshot.rows)) {
      const rows = new Map<string, Row>();
      for (const id in byId) rows.set(id, { ...DEFAULTS[table], ...byId[id] });
      this.confirmed.set(table, rows);
    }
    this.applyWaiting();
    return unique([...before, ...this.places()]);
  }

  /** The server says that these rows are not what it has: nothing is built on them any more. */
  doubt() {
    this.isDoubted = true;
  }

  /**
   * Takes one event. Old ones are ignored, the next is applied with all that waited for it, later
   * ones are kept.
   */
  receive(
    change: Change,
  ): { outcome: "applied" | "old" | "gap" | "reset"; touched: Place[]; applied: Change[] } {
    if (change.epoch !== this.epoch && !(this.epoch === 0 && this.seq === 0)) {
      return { outcome: "reset", touched: [], applied: [] };
    }
    if (this.epoch === 0) this.epoch = change.epoch;
    if (this.isDoubted) {
      this.waiting.set(change.seq, change);
      return { outcome: "gap", touched: this.drop(change.command), applied: [] };
    }
    if (change.seq === this.seq && !isSame(change.mark, this.mark)) {
      return { outcome: "reset", touched: [], applied: [] };
    }
    if (change.seq <= this.seq) {
      return { outcome: "old", touched: this.drop(change.command), applied: [] };
    }
    this.waiting.set(change.seq, change);
    const { isBroken, touched, applied } = this.applyWaiting();
    return {
      outcome: isBroken ? "reset" : applied.length ? "applied" : "gap",
      touched: unique(touched),
      applied,
    };
  }

  /**
   * All that waited and follows; `isBroken` when the next one follows something else than what is
   * here.
   */
  applyWaiting() {
    const touched: Place[] = [];
    const applied: Change[] = [];
    let next = this.waiting.get(this.seq + 1);
    for (; next && isSame(next.after, this.mark); next = this.waiting.get(this.seq + 1)) {
      this.waiting.delete(next.seq);
      touched.push(...this.apply(next));
      applied.push(next);
    }
    return { isBroken: next !== undefined, touched, applied };
  }

  /** What is confirmed, as it could be taken again. */
  snapshot(): Snapshot {
    const rows: Rows = Object.fromEntries(
      [...this.confirmed].map(([table, byId]) => [table, Object.fromEntries(byId)]),
    );
    return { stream: this.stream, epoch: this.epoch, seq: this.seq, mark: this.mark, rows };
  }

  apply(change: Change): Place[] {
    const touched: Place[] = [];
    for (const [table, ids] of tablesOf(change.gone)) {
      for (const id of ids) {
        this.confirmed.get(table)?.delete(String(id));
        touched.push([table, String(id)]);
      }
    }
    for (const [table, byId] of tablesOf(change.put)) {
      const rows = this.confirmed.get(table) ?? new Map<string, Row>();
      this.confirmed.set(table, rows);
      for (const [id, row] of Object.entries(byId)) {
        rows.set(id, { ...(rows.get(id) ?? DEFAULTS[table]), ...row });
        touched.push([table, id]);
      }
    }
    this.seq = change.seq;
    this.mark = change.mark;
    return [...touched, ...this.drop(change.command)];
  }

  /** Lays an optimistic update over the rows until it is confirmed or dropped. */
  show(update: OptimisticUpdate): Place[] {
    this.optimistic.push(update);
    return placesOf(update);
  }

  drop(key: string | null | undefined): Place[] {
    const mine = this.optimistic.filter((update) => update.key === key);
    if (mine.length) this.optimistic = this.optimistic.filter((update) => update.key !== key);
    return mine.flatMap(placesOf);
  }

  /** The row as it should be shown. */
  view<T extends Table>(table: T, id: string): Tables[T] | undefined {
    let row: Row | undefined = this.confirmed.get(table)?.get(id);
    for (const update of this.optimistic) {
      if (update.gone?.[table]?.includes(Number(id))) row = undefined;
      const patch: Partial<Tables[Table]> | undefined = update.put[table]?.[id];
      if (patch && (row || patch.id !== undefined)) row = { ...row, ...patch };
    }
    return row as Tables[T] | undefined; // what the server's rows are made of: model/rows.ts
  }

  places(): Place[] {
    const all: Place[] = [];
    for (const [table, rows] of this.confirmed) for (const id of rows.keys()) all.push([table, id]);
    return unique([...all, ...this.optimistic.flatMap(placesOf)]);
  }
}

/** Marks that are not known prove nothing. */
function isSame(one: number | undefined, other: number | undefined) {
  return one === undefined || other === undefined || one === other;
}

function placesOf(update: OptimisticUpdate): Place[] {
  const put = tablesOf(update.put).flatMap(([table, byId]) =>
    Object.keys(byId).map((id): Place => [table, id])
  );
  const gone = tablesOf(update.gone ?? {}).flatMap(([table, ids]) =>
    ids.map((id): Place => [table, String(id)])
  );
  return [...put, ...gone];
}

function tablesOf<Told extends object>(told: Told) {
  return Object.entries(told) as [Table, NonNullable<Told[keyof Told]>][];
}

function unique(places: Place[]) {
  const seen = new Map(places.map((place) => [place.join("/"), place]));
  return [...seen.values()];
}
