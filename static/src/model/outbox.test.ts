/** No word is lost on its way: the outbox with a storage of its own. */
import { same } from "../testing.ts";
import { Outbox, Patience, textIn, thingsOf, verdictOf } from "./outbox.ts";
import type { Reply } from "./answers.ts";
import type { Waiting } from "./outbox.ts";

/** A browser's storage with room for so many letters. */
class Shelf {
  kept = new Map<string, string>();
  constructor(readonly room = Infinity) {}
  get length() {
    return this.kept.size;
  }
  key(i: number) {
    return [...this.kept.keys()][i] ?? null;
  }
  getItem(name: string) {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, text: string) {
    const used = [...this.kept.values()].reduce((sum, one) => sum + one.length, 0);
    if (used + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.kept.set(name, text);
  }
  removeItem(name: string) {
    this.kept.delete(name);
  }
}

const ANN = "tavla.outbox.5.", BO = "tavla.outbox.6.";
const comment = (card: number, text = "hello") => ({
  path: `/api/v1/cards/${card}/comments`,
  body: JSON.stringify({ text }),
});
const paths = (all: (Waiting | undefined)[]) =>
  all.map((one) => one?.path.match(/cards\/(\d+)/)?.[1]).join();

Deno.test("what two tabs of Ann give stands in one order; Bo sees nothing of it", () => {
  const shelf = new Shelf(), one = new Outbox(shelf, ANN, "a"), other = new Outbox(shelf, ANN, "b");
  one.add(comment(1), 1000);
  other.add(comment(2), 1001);
  one.add(comment(3), 1001);
  one.add(comment(4), 1001);
  other.add(comment(5), 1000);
  same(paths(new Outbox(shelf, ANN, "c").all()), "1,3,2,4,5");
  same(new Outbox(shelf, BO, "d").all(), []);
  one.remove(other.all()[2].key);
  same(paths(other.all()), "1,3,4,5");
});

Deno.test("a full storage says so and the page keeps what it was given", () => {
  const shelf = new Shelf(200), outbox = new Outbox(shelf, ANN, "a");
  outbox.add(comment(1), 1);
  same(outbox.isFull, false);
  const long = outbox.add(comment(2, "x".repeat(300)), 2);
  same([outbox.isFull, paths(outbox.all())], [true, "1,2"]);
  outbox.remove(long.key);
  same([outbox.isFull, paths(outbox.all())], [false, "1"]);
});

Deno.test("only a definite no in the server's own words is a refusal", () => {
  const no = { code: "card_archived", title: "…" };
  const answered: [number, Reply][] = [
    [200, { events: [] }],
    [409, no],
    [422, { code: "invalid" }],
    [401, {}],
    [403, { code: "forgery_token_missing" }],
    [403, null],
    [404, {}],
    [200, null],
    [500, { code: "internal_error" }],
    [503, { code: "away" }],
    [429, no],
    [507, no],
    [0, null],
  ];
  const verdicts = answered.map(([status, answer]) => verdictOf(status, answer));
  same(verdicts, [
    "accepted",
    "refused",
    "refused",
    "signed_out",
    "signed_out",
    "failed",
    "failed",
    "failed",
    "failed",
    "away",
    "away",
    "away",
    "away",
  ]);
});

Deno.test("while the server is away all wait, longer and longer, and are never given up", () => {
  const outbox = new Outbox(new Shelf(), ANN, "a"), patience = new Patience();
  const first = outbox.add(comment(1), 1);
  outbox.add(comment(2), 2);
  const waits: number[] = [];
  let now = 0;
  for (let i = 0; i < 200; i++) {
    same(patience.next(outbox.all(), now)?.key, first.key);
    patience.disappointed(first, "away", now);
    same(patience.next(outbox.all(), now + 1), undefined);
    waits.push(Number(patience.wakesAt(outbox.all())) - now);
    now = Number(patience.wakesAt(outbox.all()));
  }
  same([waits[0], waits[3], Math.max(...waits)], [300, 2400, 30_000]);
  patience.disappointed(first, "away", now, 45_000);
  same(patience.wakesAt(outbox.all()), now + 45_000);
  patience.forget();
  same(patience.next(outbox.all(), now)?.key, first.key);
});

Deno.test("a command that always fails holds up what is about the same card, no more", () => {
  const outbox = new Outbox(new Shelf(), ANN, "a"), patience = new Patience();
  const bad = outbox.add(comment(1), 1);
  outbox.add(comment(1, "and another thing"), 2);
  const many = {
    path: "/api/v1/boards/1/cards/change",
    body: JSON.stringify({ card_ids: [1, 3] }),
  };
  outbox.add(many, 3);
  const free = outbox.add(comment(2), 4);
  let now = 0;
  for (let i = 0; i < 3; i++) {
    same(patience.isStuck(bad), false);
    same(patience.next(outbox.all(), now)?.key, bad.key);
    patience.disappointed(bad, "failed", now);
    now = Number(patience.wakesAt(outbox.all()));
  }
  same(patience.isStuck(bad), true);
  same(patience.next(outbox.all(), now)?.key, free.key);
  patience.answered(free);
  outbox.remove(free.key);
  same(patience.next(outbox.all(), now), undefined);
  now = Number(patience.wakesAt(outbox.all()));
  same(patience.next(outbox.all(), now)?.key, bad.key);
  patience.answered(bad);
  outbox.remove(bad.key);
  same(paths([patience.next(outbox.all(), now)]), "1");
});

Deno.test("what a command is about is its card, or all that it names", () => {
  same(thingsOf({ key: "", path: "/api/v1/cards", body: "{}" }), ["/api/v1/cards"]);
  same(thingsOf({ key: "", path: "/api/v1/boards/1/cards/change", body: '{"card_ids":[3]}' }), [
    "boards/1",
    "cards/3",
  ]);
});

Deno.test("what somebody wrote is found in any command", () => {
  same(textIn({ text: "Thank you", is_question: true, to: 3 }), "Thank you");
  same(
    textIn({ title: "Switch", checklist: ["Call", "Drive"], service: "standard" }),
    "Switch\nCall\nDrive",
  );
  same(textIn({ parts: [{ title: "One", items: [] }, { title: "Two", items: [1] }] }), "One\nTwo");
  same(textIn({ to_column_id: 4, after_card_id: null }), "");
});
