/** A page for tests, without a browser: its start data, storage, clock, server and other tabs. */

/** A storage whose entries are its own properties, as a browser's are. */
class FakeStorage {
  [name: string]: unknown;
  #isFull = false;

  get length() {
    return Object.keys(this).length;
  }
  key(i: number) {
    return Object.keys(this)[i] ?? null;
  }
  getItem(name: string) {
    return Object.hasOwn(this, name) ? String(this[name]) : null;
  }
  setItem(name: string, text: string) {
    if (this.#isFull) throw new DOMException("full", "QuotaExceededError");
    this[name] = text;
  }
  removeItem(name: string) {
    delete this[name];
  }
  fill(isFull: boolean) {
    this.#isFull = isFull;
  }
}

type Timer = { at: number; run: () => void; every?: number };
export type Sent = { path: string; body: string; headers: Record<string, string> };
export type Served = { status?: number; body?: unknown; headers?: Record<string, string> };

/** Wednesday morning. */
const NOW = Date.parse("2026-11-25T08:30:00+01:00");

export class FakePage {
  readonly storage = new FakeStorage();
  readonly document = Object.assign(new EventTarget(), {
    visibilityState: "visible",
    getElementById: (id: string) => id === "boot" ? { textContent: this.boot } : null,
  });
  readonly sent: Sent[] = [];
  readonly told: unknown[] = [];
  /** What the server answers; away as long as nobody says more. */
  serve: (path: string) => Served | null = () => null;
  /** What hears of the other tabs. */
  readonly tabs: {
    onmessage?: (e: { data: unknown }) => void;
    postMessage: (told: unknown) => void;
  } = { postMessage: (told) => this.told.push(told) };
  private readonly boot: string;
  private readonly timers = new Map<number, Timer>();
  private now = NOW;
  private count = 0;

  constructor(boot: object = {}) {
    this.boot = JSON.stringify({
      me: { id: 5, name: "Ann", role: "member", team_id: 1, theme: "system" },
      csrf: "token",
      language: "en",
      time_zone: "Europe/Stockholm",
      version: "1",
      now: NOW,
      ...boot,
    });
    this.install();
  }

  /** So much time goes by, with all that happens in it. */
  async passes(ms: number) {
    const until = this.now + ms;
    await this.settles();
    for (let next = this.nextBy(until); next; next = this.nextBy(until)) {
      this.ring(next);
      await this.settles();
    }
    this.now = until;
  }

  /** What a moment later is there. */
  async waitsFor<T>(promise: Promise<T>) {
    await this.passes(1000);
    return await promise;
  }

  /** What is ready to happen has happened. */
  async settles() {
    for (let i = 0; i < 100; i++) await null;
  }

  private nextBy(until: number) {
    const due = [...this.timers].filter(([, timer]) => timer.at <= until);
    return due.sort(([, a], [, b]) => a.at - b.at)[0];
  }

  private ring([id, timer]: [number, Timer]) {
    this.now = Math.max(this.now, timer.at);
    if (timer.every) timer.at += timer.every;
    else this.timers.delete(id);
    timer.run();
  }

  private add(run: () => void, wait = 0, every?: number) {
    this.timers.set(++this.count, { at: this.now + wait, run, every });
    return this.count;
  }

  private async answer(path: string, init: RequestInit = {}) {
    const headers = Object.fromEntries(new Headers(init.headers));
    this.sent.push({ path, body: String(init.body ?? ""), headers });
    await null;
    const served = this.serve(path);
    if (!served) throw new TypeError("the server is away");
    const { status = 200, body = null } = served;
    const isGood = status < 300, json = () => Promise.resolve(body);
    return { status, ok: isGood, headers: new Headers(served.headers), json };
  }

  private install() {
    const { tabs } = this;
    Date.now = () => this.now;
    Object.defineProperty(navigator, "onLine", { value: true, configurable: true });
    AbortSignal.timeout = () => new AbortController().signal;
    const given = {
      document: this.document,
      localStorage: this.storage,
      BroadcastChannel: function () {
        return tabs;
      },
      fetch: (path: string, init?: RequestInit) => this.answer(path, init),
      setTimeout: (run: () => void, wait?: number) => this.add(run, wait),
      setInterval: (run: () => void, wait: number) => this.add(run, wait, wait),
      clearTimeout: (id: number) => this.timers.delete(id),
      performance: { timeOrigin: 0, now: () => this.now },
    };
    for (const [name, value] of Object.entries(given)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }
}
