/** A long list that the API gives page by page, the newest first. */
import { signal } from "@preact/signals-core";

const NEXT = /<([^>]+)>; rel="next"/;

export class PagedList<Row> {
  /** Null until the first page is there. */
  readonly rows = signal<Row[] | null>(null);
  /** Where the next page is; "" after the last. */
  readonly next = signal("");
  readonly hasFailed = signal(false);
  #asked: Promise<void> | null = null;

  /** @param key by which a row is known again */
  constructor(readonly path: string, readonly key: (row: Row) => number) {}

  /** The newest page; what is shown stays below it, where nothing is missing between. */
  async refresh() {
    await this.#asked; // a page that is on its way knows nothing of what is new
    return await this.#once(this.path, (page) => {
      const before = this.rows.value ?? [], known = new Set(before.map(this.key));
      const isNew = (row: Row) => !known.has(this.key(row));
      const joins = page.rows.some((row) => !isNew(row));
      this.rows.value = joins ? [...page.rows.filter(isNew), ...before] : page.rows;
      if (!joins) this.next.value = page.next;
    });
  }

  /** The page that follows, also after it could not be had. */
  older() {
    if (this.rows.value === null) return this.refresh();
    if (!this.next.value) return Promise.resolve();
    return this.#once(this.next.value, (page) => {
      this.rows.value = [...this.rows.value ?? [], ...page.rows];
      this.next.value = page.next;
    });
  }

  /** A row has left. */
  drop(key: number) {
    this.rows.value = (this.rows.value ?? []).filter((row) => this.key(row) !== key);
  }

  /** Scrolling and a press ask once. */
  #once(address: string, take: (page: Page<Row>) => void) {
    this.#asked ??= pageFrom<Row>(address)
      .then((page) => {
        this.hasFailed.value = false;
        take(page);
      }, () => void (this.hasFailed.value = true))
      .finally(() => this.#asked = null);
    return this.#asked;
  }
}

/** All of a list, page after page. Rejects when a page cannot be had. */
export async function wholeList<Row>(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next = path; next;) {
    const page = await pageFrom<Row>(next);
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
}

type Page<Row> = { rows: Row[]; next: string };

async function pageFrom<Row>(address: string): Promise<Page<Row>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return {
    rows: await answer.json(),
    next: NEXT.exec(answer.headers.get("Link") ?? "")?.[1] ?? "",
  };
}
