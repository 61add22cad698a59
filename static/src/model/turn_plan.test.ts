/** What of a turn there is room for. */
import { same } from "../testing.ts";
import { planOf, shares } from "./turn_plan.ts";

const told = (cards: number, said: number[] = [], done = 0, hasNext = false) => ({
  said,
  titles: Array(cards).fill(2),
  done,
  hasNext,
});
/** Beside the ring of TVs of 43, 55 and 75 inches at four metres. */
const ON_43 = { width: 50, height: 22 }, ON_55 = { width: 61, height: 34 };
const ON_75 = { width: 95, height: 53 };

Deno.test("43 inches show all of somebody's first four cards, and a line of what they say", () => {
  const plan = planOf(told(4, [3]), ON_43);
  same([plan.cards, plan.said, plan.more], [4, 1, 0]);
  same(planOf(told(9, [3, 3]), ON_43).cards, 4);
});

Deno.test("few cards are shown in full, and what is said on all of its lines", () => {
  const plan = planOf(told(1, [2], 1, true), ON_55);
  same([plan.isFull, plan.cards, plan.said, plan.done, plan.hasNext], [true, 1, 2, 1, true]);
});

Deno.test("a larger TV shows more, in two columns", () => {
  const [usual, large] = [ON_55, ON_75].map((room) => planOf(told(20), room));
  same([usual.columns, large.columns], [1, 2]);
  same(large.cards >= 1.6 * usual.cards, true);
});

Deno.test("never none while there are some, and nothing where there is nothing", () => {
  same(planOf(told(5, [3]), { width: 40, height: 2 }).cards, 1);
  same(planOf(told(0), ON_43), {
    said: 0,
    isFull: true,
    cards: 0,
    columns: 1,
    done: 0,
    hasNext: false,
    more: 0,
  });
});

Deno.test("rows are dealt in turn, so that each group has one before any has two", () => {
  same(shares([5, 1, 3], 4), [2, 1, 1]);
  same(shares([5, 0, 3], 1), [1, 0, 0]);
  same(shares([1, 1], 9), [1, 1]);
  same(shares([], 3), []);
});
