/**
 * The outbox, what a person did and the server has not answered yet: stored in the browser's
 * storage, shared by that person's tabs, sent in order, and dropped by nothing but an answer. It
 * knows no DOM and no network.
 */
import type { Reply } from "./answers.ts";
import type { Gone, Rows } from "./replica.ts";

/**
 * What somebody wrote: `draft` names the field that it came from, `about` says what it is on,
 * `href` where that is.
 */
export type Written = { text: string; draft?: string; about?: string; href?: string };
/** What the command will change, shown before it has */
export type Optimistic = { put?: Rows; gone?: Gone };
export type Waiting = {
  key: string;
  path: string;
  body: string;
  summary?: string;
  stream?: string;
  optimistic?: Optimistic;
  isUndo?: "undo" | "redo";
  isOnce?: boolean;
  written?: Written;
};
export type Shelf = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/**
 * The commands of one person in this browser, from the first to the last. One entry of the storage
 * for each, so that two tabs never write over one another.
 */
export class Outbox {
  count = 0;
  last = 0;
  /** What the storage had no room for, by its place: it lives in this page only. */
  homeless = new Map<string, Waiting>();

  /**
   * @param prefix of this person's entries
   * @param client of this tab
   */
  constructor(
    readonly shelf: Shelf,
    readonly prefix: string,
    readonly client: string,
  ) {}

  get isFull() {
    return this.homeless.size > 0;
  }

  all(): Waiting[] {
    return this.places().map((place) => this.homeless.get(place) ?? read(this.shelf.getItem(place)))
      .filter((one) => one !== null);
  }

  add(command: Omit<Waiting, "key">, now: number): Waiting {
    const waiting = { ...command, key: `${this.client}:${++this.count}` };
    this.last = Math.max(now, this.last + 1);
    const place = `${this.prefix}${String(this.last).padStart(15, "0")}.${waiting.key}`;
    try {
      this.shelf.setItem(place, JSON.stringify(waiting));
    } catch {
      this.homeless.set(place, waiting);
    }
    return waiting;
  }

  remove(key: string) {
    for (const place of this.places().filter((one) => one.endsWith(`.${key}`))) {
      this.homeless.delete(place);
      this.shelf.removeItem(place);
    }
  }

  places() {
    const found = [...this.homeless.keys()];
    for (let i = 0; i < this.shelf.length; i++) {
      const name = this.shelf.key(i);
      if (name?.startsWith(this.prefix)) found.push(name);
    }
    return found.sort();
  }
}

function read(text: string | null): Waiting | null {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Neither the server nor the way to it takes anything now. */
const AWAY = [0, 408, 425, 429, 502, 503, 504, 507];

/**
 * What an answer means: only a definite no, in the server's own words, is a refusal. "failed" is
 * about this very command, "away" about all of them. `status` is 0 when nothing came back.
 */
export function verdictOf(
  status: number,
  answer: Reply,
): "accepted" | "refused" | "signed_out" | "failed" | "away" {
  if (status === 401 || answer?.code === "forgery_token_missing") return "signed_out";
  if (status >= 200 && status < 300 && Array.isArray(answer?.events)) return "accepted";
  if (AWAY.includes(status)) return "away";
  return status >= 400 && status < 500 && typeof answer?.code === "string" ? "refused" : "failed";
}

const FIRST_WAIT = 300, MOST_WAIT = 30_000;
/** So often the server may fail at one command before the others go past it. */
const MOST_FAILURES = 3;

/**
 * When what is sent next. Nothing is ever given up; what the server fails at for ever stops only
 * what is about the same.
 */
export class Patience {
  failures = 0;
  until = 0;
  failed: Map<string, { count: number; until: number }> = new Map();

  next(waiting: Waiting[], now: number): Waiting | undefined {
    return now < this.until
      ? undefined
      : this.sendable(waiting).find((one) => this.untilOf(one) <= now);
  }

  /** When something may be sent again; null while nothing waits. */
  wakesAt(waiting: Waiting[]) {
    const times = this.sendable(waiting).map((one) => this.untilOf(one));
    return times.length ? Math.max(this.until, Math.min(...times)) : null;
  }

  /** Does the server fail at this one again and again? */
  isStuck(waiting: Waiting) {
    return (this.failed.get(waiting.key)?.count ?? 0) >= MOST_FAILURES;
  }

  /** @param asked to wait, by the server */
  disappointed(waiting: Waiting, verdict: "failed" | "away", now: number, asked: number = 0) {
    this.until = now + Math.max(asked, waitAfter(this.failures++));
    if (verdict === "away") return;
    const count = (this.failed.get(waiting.key)?.count ?? 0) + 1;
    this.failed.set(waiting.key, { count, until: now + waitAfter(count + 2) });
  }

  answered(waiting: Waiting) {
    this.failed.delete(waiting.key);
    this.failures = this.until = 0;
  }

  /** Somebody, or a line that is back, asks to try at once. */
  forget() {
    this.failures = this.until = 0;
    for (const one of this.failed.values()) one.until = 0;
  }

  /** The first, and behind what is stuck those that have nothing to do with it. */
  sendable(waiting: Waiting[]) {
    const found: Waiting[] = [], held = new Set<string>();
    for (const one of waiting) {
      const things = thingsOf(one);
      const isHeldUp = things.some((thing) => held.has(thing));
      if (!isHeldUp) found.push(one);
      if (!isHeldUp && !this.isStuck(one)) return found;
      for (const thing of things) held.add(thing);
    }
    return found;
  }

  untilOf(waiting: Waiting) {
    return this.failed.get(waiting.key)?.until ?? 0;
  }
}

function waitAfter(failures: number) {
  return Math.min(FIRST_WAIT * 2 ** failures, MOST_WAIT);
}

/** What a command is about, as far as its order matters. */
export function thingsOf({ path, body }: Waiting): string[] {
  const [, kind, id] = path.match(/^\/api\/v1\/([a-z-]+)\/(\d+)/) ?? [];
  const { card_ids: cards = [] }: { card_ids?: number[] } = JSON.parse(body);
  return [kind ? `${kind}/${id}` : path, ...cards.map((card) => `cards/${card}`)];
}

const WRITTEN_IN = new Set(
  ("text texts title description reason name goal policy subject summary current_state vision " +
    "gap checklist parts body said").split(" "),
);

/**
 * All that somebody wrote in a command, one below the other; for commands that do not say so
 * themselves.
 */
export function textIn(body: unknown) {
  return linesIn(body).join("\n");
}

function linesIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) => WRITTEN_IN.has(name) ? linesIn(one) : []);
}
