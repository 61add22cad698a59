/** Filters, and how they stand in the address. */
import { same } from "../testing.ts";
import { EVERYTHING, fromQuery, isOn, lets, toQuery } from "./filtering.ts";
import type { Filter } from "./filtering.ts";

const ZONE = "Europe/Stockholm";
const at = (text: string) => Date.parse(text);
const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};

Deno.test("filters stand in the address and back, also hand-made nonsense", () => {
  const filter = {
    ...EVERYTHING,
    mine: true,
    asks: true,
    areas: [2, 3],
    people: [7],
    labels: ["å&b", "c d"],
    services: ["expedite"],
    due: "late" as const,
    age: 5,
    text: "å&b",
  };
  same(fromQuery(toQuery(filter)), filter);
  same(
    isOn(fromQuery("?area=x,-1,2.5&text=&unknown=1&due=soon&age=-4&service=gold&people=1e9,")),
    true,
  );
  same(fromQuery("?people=1e9,&area=x,-1&due=soon&age=NaN&service=gold"), {
    ...EVERYTHING,
    people: [1e9],
  });
});

Deno.test("all conditions of a filter must hold", () => {
  const known = {
    me: 5,
    areasOf: () => [2],
    since: "2026-03-01",
    isStale: () => false,
    now: at("2026-03-06T12:00:00Z"),
    zone: ZONE,
  };
  const words = {
    title: "Refunds",
    description: "",
    labels: ["money"],
    created_at: "2026-03-02",
    question_count: 0,
  };
  const one = { ...card, ...words, due_on: "2026-03-05", customer_id: 4, service: "standard" };
  const passes = (filter: Partial<Filter>) => lets({ ...EVERYTHING, ...filter }, one, known);
  same(passes({ mine: true, areas: [1, 2], text: "MONEY" }), true);
  const failing: Partial<Filter>[] = [
    { mine: true, areas: [1] },
    { blocked: true },
    { free: true },
    { stale: true },
    { asks: true },
    { done: true },
    { people: [6] },
    { labels: ["time"] },
    { customers: [3] },
    { services: ["expedite"] },
    { due: "none" },
    { age: 6 },
  ];
  for (const filter of failing) same([filter, passes(filter)], [filter, false]);
  const passing: Partial<Filter>[] = [
    { added: true },
    { added: true, done: true },
    { people: [5, 6] },
    { labels: ["money", "x"] },
    { customers: [4] },
    { due: "late" },
    { due: "week" },
    { age: 5 },
  ];
  for (const filter of passing) same([filter, passes(filter)], [filter, true]);
});
