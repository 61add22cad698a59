// @ts-check
/**
 * The outbox, what a person did and the server has not answered yet: stored in the browser's
 * storage, shared by that person's tabs, sent in order, and dropped by nothing but an answer. It
 * knows no DOM and no network.
 */

/**
 * What somebody wrote: `draft` names the field that it came from, `about` says what it is on,
 * `href` where that is.
 * @typedef {{text: string, draft?: string, about?: string, href?: string}} Written
 * @typedef {{put?: any, gone?: any}} Optimistic what the command will change, shown before it has
 * @typedef {{key: string, path: string, body: string, summary?: string, stream?: string,
 *   optimistic?: Optimistic, isUndo?: "undo" | "redo", isOnce?: boolean, written?: Written}}
 *   Waiting
 * @typedef {Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">} Shelf
 */

/**
 * The commands of one person in this browser, from the first to the last. One entry of the storage
 * for each, so that two tabs never write over one another.
 */
export class Outbox {
  /**
   * @param {Shelf} shelf @param {string} prefix of this person's entries
   * @param {string} client of this tab
   */
  constructor(shelf, prefix, client) {
    this.shelf = shelf;
    this.prefix = prefix;
    this.client = client;
    this.count = 0;
    this.last = 0;
    /**
     * What the storage had no room for, by its place: it lives in this page only.
     * @type {Map<string, Waiting>}
     */
    this.homeless = new Map();
  }

  get isFull() {
    return this.homeless.size > 0;
  }

  /** @returns {Waiting[]} */
  all() {
    return this.places().map((place) => this.homeless.get(place) ?? read(this.shelf.getItem(place)))
      .filter((one) => one !== null);
  }

  /** @param {Omit<Waiting, "key">} command @param {number} now @returns {Waiting} */
  add(command, now) {
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

  /** @param {string} key */
  remove(key) {
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

/** @param {string | null} text @returns {Waiting | null} */
function read(text) {
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
 * @param {number} status @param {any} answer
 * @returns {"accepted" | "refused" | "signed_out" | "failed" | "away"}
 */
export function verdictOf(status, answer) {
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
  /** @type {Map<string, {count: number, until: number}>} */
  failed = new Map();

  /** @param {Waiting[]} waiting @param {number} now @returns {Waiting | undefined} */
  next(waiting, now) {
    return now < this.until
      ? undefined
      : this.sendable(waiting).find((one) => this.untilOf(one) <= now);
  }

  /** When something may be sent again; null while nothing waits. @param {Waiting[]} waiting */
  wakesAt(waiting) {
    const times = this.sendable(waiting).map((one) => this.untilOf(one));
    return times.length ? Math.max(this.until, Math.min(...times)) : null;
  }

  /** Does the server fail at this one again and again? @param {Waiting} waiting */
  isStuck(waiting) {
    return (this.failed.get(waiting.key)?.count ?? 0) >= MOST_FAILURES;
  }

  /**
   * @param {Waiting} waiting @param {"failed" | "away"} verdict @param {number} now
   * @param {number} [asked] to wait, by the server
   */
  disappointed(waiting, verdict, now, asked = 0) {
    this.until = now + Math.max(asked, waitAfter(this.failures++));
    if (verdict === "away") return;
    const count = (this.failed.get(waiting.key)?.count ?? 0) + 1;
    this.failed.set(waiting.key, { count, until: now + waitAfter(count + 2) });
  }

  /** @param {Waiting} waiting */
  answered(waiting) {
    this.failed.delete(waiting.key);
    this.failures = this.until = 0;
  }

  /** Somebody, or a line that is back, asks to try at once. */
  forget() {
    this.failures = this.until = 0;
    for (const one of this.failed.values()) one.until = 0;
  }

  /**
   * The first, and behind what is stuck those that have nothing to do with it.
   * @param {Waiting[]} waiting
   */
  sendable(waiting) {
    const found = [], held = new Set();
    for (const one of waiting) {
      const things = thingsOf(one);
      const isHeldUp = things.some((thing) => held.has(thing));
      if (!isHeldUp) found.push(one);
      if (!isHeldUp && !this.isStuck(one)) return found;
      for (const thing of things) held.add(thing);
    }
    return found;
  }

  /** @param {Waiting} waiting */
  untilOf(waiting) {
    return this.failed.get(waiting.key)?.until ?? 0;
  }
}

/** @param {number} failures */
function waitAfter(failures) {
  return Math.min(FIRST_WAIT * 2 ** failures, MOST_WAIT);
}

/**
 * What a command is about, as far as its order matters.
 * @param {Waiting} waiting @returns {string[]}
 */
export function thingsOf({ path, body }) {
  const [, kind, id] = path.match(/^\/api\/v1\/([a-z-]+)\/(\d+)/) ?? [];
  const cards = JSON.parse(body).card_ids ?? [];
  return [
    kind ? `${kind}/${id}` : path,
    ...cards.map((/** @type {number} */ card) => `cards/${card}`),
  ];
}

const WRITTEN_IN = new Set(
  ("text texts title description reason name goal policy subject summary current_state vision " +
    "gap checklist parts body said")
    .split(" "),
);

/**
 * All that somebody wrote in a command, one below the other; for commands that do not say so
 * themselves.
 * @param {any} body
 */
export function textIn(body) {
  return linesIn(body).join("\n");
}

/** @param {any} value @returns {string[]} */
function linesIn(value) {
  if (typeof value === "string") return value.trim() ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, one]) => WRITTEN_IN.has(name) ? linesIn(one) : []);
}
