// @ts-check
/**
 * A browser's copy of one stream: confirmed rows, and the optimistic updates of its own commands
 * laid over them. It knows no cards, no DOM and no network; the same cases that prove the server's
 * events prove it (tests/contract).
 */

import { DEFAULTS } from "./defaults.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {Record<string, Record<string, Row>>} Rows */
/** @typedef {import("./events.d.ts").EventFacts} EventFacts */
/** @typedef {import("./events.d.ts").EventKind} EventKind */
/** @typedef {{stream: string, epoch: number, seq: number, mark?: number, rows: Rows}} Snapshot */
/**
 * @typedef {{stream: string, epoch: number, seq: number, mark?: number, after?: number, kind:
 *   string, at?: string, by?: number | null, command?: string | null, facts?: EventFacts[EventKind], put: Rows, gone:
 *   Record<string, number[]>}} Change
 */
/** @typedef {[table: string, id: string]} Place */
/** @typedef {{key: string, put: Rows, gone?: Record<string, number[]>}} OptimisticUpdate */

export class Replica {
  /** @param {Snapshot} snapshot */
  constructor(snapshot) {
    this.stream = snapshot.stream;
    this.epoch = 0;
    this.seq = 0;
    /** The newest event's mark: the next one says that it follows it. @type {number | undefined} */
    this.mark = undefined;
    /** The server has said that these rows are not its own: events wait for the next snapshot. */
    this.isDoubted = false;
    /** @type {Map<string, Map<string, Row>>} */
    this.confirmed = new Map();
    /** @type {Map<number, Change>} */
    this.waiting = new Map();
    /** @type {OptimisticUpdate[]} */
    this.optimistic = [];
    this.take(snapshot);
  }

  /**
   * Starts again from a snapshot, also from one with a lower number: what came meanwhile and
   * follows it is applied. Hopes stay.
   * @param {Snapshot} snapshot @returns {Place[]} what may look different now
   */
  take(snapshot) {
    const before = this.places();
    const { epoch, seq, mark } = snapshot,
      later = [...this.waiting.values()].filter((one) => one.epoch === epoch);
    Object.assign(this, { epoch, seq, mark, isDoubted: false });
    this.waiting = new Map(later.filter((one) => one.seq > seq).map((one) => [one.seq, one]));
    this.confirmed = new Map();
    for (const [table, byId] of Object.entries(snapshot.rows)) {
      const rows = new Map();
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
   * @param {Change} change
   * @returns {{outcome: "applied" | "old" | "gap" | "reset", touched: Place[], applied: Change[]}}
   */
  receive(change) {
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
    /** @type {Place[]} */
    const touched = [];
    const applied = [];
    let next = this.waiting.get(this.seq + 1);
    for (; next && isSame(next.after, this.mark); next = this.waiting.get(this.seq + 1)) {
      this.waiting.delete(next.seq);
      touched.push(...this.apply(next));
      applied.push(next);
    }
    return { isBroken: next !== undefined, touched, applied };
  }

  /** What is confirmed, as it could be taken again. @returns {Snapshot} */
  snapshot() {
    const rows = Object.fromEntries(
      [...this.confirmed].map(([table, byId]) => [table, Object.fromEntries(byId)]),
    );
    return { stream: this.stream, epoch: this.epoch, seq: this.seq, mark: this.mark, rows };
  }

  /** @param {Change} change @returns {Place[]} */
  apply(change) {
    /** @type {Place[]} */
    const touched = [];
    for (const [table, ids] of Object.entries(change.gone)) {
      for (const id of ids) {
        this.confirmed.get(table)?.delete(String(id));
        touched.push([table, String(id)]);
      }
    }
    for (const [table, byId] of Object.entries(change.put)) {
      const rows = this.confirmed.get(table) ?? new Map();
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

  /**
   * Lays an optimistic update over the rows until it is confirmed or dropped.
   * @param {OptimisticUpdate} update @returns {Place[]}
   */
  show(update) {
    this.optimistic.push(update);
    return placesOf(update);
  }

  /** @param {string | null | undefined} key @returns {Place[]} */
  drop(key) {
    const mine = this.optimistic.filter((update) => update.key === key);
    if (mine.length) this.optimistic = this.optimistic.filter((update) => update.key !== key);
    return mine.flatMap(placesOf);
  }

  /**
   * The row as it should be shown.
   * @param {string} table @param {string} id @returns {Row | undefined}
   */
  view(table, id) {
    let row = this.confirmed.get(table)?.get(id);
    for (const update of this.optimistic) {
      if (update.gone?.[table]?.includes(Number(id))) row = undefined;
      const patch = update.put[table]?.[id];
      if (patch && (row || patch.id !== undefined)) row = { ...row, ...patch };
    }
    return row;
  }

  /** @returns {Place[]} */
  places() {
    /** @type {Place[]} */
    const all = [];
    for (const [table, rows] of this.confirmed) for (const id of rows.keys()) all.push([table, id]);
    return unique([...all, ...this.optimistic.flatMap(placesOf)]);
  }
}

/**
 * Marks that are not known prove nothing.
 * @param {number | undefined} one @param {number | undefined} other
 */
function isSame(one, other) {
  return one === undefined || other === undefined || one === other;
}

/** @param {OptimisticUpdate} update @returns {Place[]} */
function placesOf(update) {
  const put = Object.entries(update.put).flatMap(([table, byId]) =>
    Object.keys(byId).map((id) => [table, id])
  );
  const gone = Object.entries(update.gone ?? {}).flatMap(([table, ids]) =>
    ids.map((id) => [table, String(id)])
  );
  return /** @type {Place[]} */ ([...put, ...gone]);
}

/** @param {Place[]} places */
function unique(places) {
  const seen = new Map(places.map((place) => [place.join("/"), place]));
  return [...seen.values()];
}
