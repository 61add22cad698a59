/**
 * Which cards a filter lets through, and how it stands in the address. All conditions must hold; in
 * a list, any of it.
 */
import { ageInDays, dayNumber, dayText } from "./days.ts";
import type { Card } from "./rows.ts";

export type Filter = {
  mine: boolean;
  /** nobody has taken it */
  free: boolean;
  blocked: boolean;
  /** asks to be split */
  stale: boolean;
  /** has an open question */
  asks: boolean;
  /** since the last standup */
  added: boolean;
  /** since the last standup */
  done: boolean;
  people: number[];
  areas: number[];
  customers: number[];
  labels: string[];
  services: string[];
  due: "" | "late" | "week" | "none";
  /** at least so many days */
  age: number;
  text: string;
};
/** What of a card its filters look at. */
export type Filtered = Pick<
  Card,
  | "id"
  | "title"
  | "description"
  | "labels"
  | "assignees"
  | "customer_id"
  | "service"
  | "due_on"
  | "question_count"
  | "created_at"
  | "started_at"
  | "finished_at"
  | "blocked_at"
>;
export type Known<One extends Filtered = Card> = {
  me: number;
  areasOf: (card: One) => number[];
  since: string | null;
  isStale: (card: One) => boolean;
  now: number;
  zone: string;
};

export const EVERYTHING: Filter = {
  mine: false,
  free: false,
  blocked: false,
  stale: false,
  asks: false,
  added: false,
  done: false,
  people: [],
  areas: [],
  customers: [],
  labels: [],
  services: [],
  due: "",
  age: 0,
  text: "",
};
const FLAGS = ["mine", "free", "blocked", "stale", "asks", "added", "done"] as const;
const IDS: ["people" | "areas" | "customers", string][] = [
  ["people", "people"],
  ["areas", "area"],
  ["customers", "customer"],
];
const SERVICES = ["expedite", "fixed_date", "standard", "intangible"];
const DUE: Filter["due"][] = ["late", "week", "none"];

/**
 * What is not understood in an address made by hand is left out.
 * @param query ?…
 */
export function fromQuery(query: string): Filter {
  const given = new URLSearchParams(query);
  const list = (name: string) => (given.get(name) ?? "").split(",").filter(Boolean).slice(0, 50);
  const filter: Filter = { ...EVERYTHING };
  for (const name of FLAGS) filter[name] = given.has(name);
  for (const [name, key] of IDS) {
    filter[name] = list(key).map(Number).filter((id) => Number.isInteger(id) && id > 0);
  }
  filter.labels = list("label").map((one) => one.slice(0, 40));
  filter.services = list("service").filter((one) => SERVICES.includes(one));
  filter.due = DUE.find((one) => one === given.get("due")) ?? "";
  filter.age = Math.min(Math.max(Math.trunc(Number(given.get("age"))) || 0, 0), 999);
  filter.text = (given.get("text") ?? "").slice(0, 100);
  return filter;
}

export function toQuery(filter: Filter) {
  const parts: string[] = FLAGS.filter((name) => filter[name]);
  const add = (key: string, values: (string | number)[]) =>
    values.length && parts.push(`${key}=${values.map((one) => encodeURIComponent(one)).join(",")}`);
  for (const [name, key] of IDS) add(key, filter[name]);
  add("label", filter.labels);
  add("service", filter.services);
  if (filter.due) parts.push(`due=${filter.due}`);
  if (filter.age) parts.push(`age=${filter.age}`);
  if (filter.text) parts.push(`text=${encodeURIComponent(filter.text)}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

export function isOn(filter: Filter) {
  return toQuery(filter) !== "";
}

export function lets<One extends Filtered>(filter: Filter, card: One, known: Known<One>) {
  return letsFlags(filter, card, known) && letsLists(filter, card, known) &&
    letsDue(filter.due, card, known) &&
    (!filter.age || ageInDays(card, known.now, known.zone) >= filter.age) &&
    (!filter.text || matches(card, filter.text.toLowerCase()));
}

function letsFlags<One extends Filtered>(filter: Filter, card: One, known: Known<One>) {
  const isNew = (instant: string | null) => !!known.since && !!instant && instant >= known.since;
  return (!filter.mine || card.assignees.includes(known.me)) &&
    (!filter.free || !(card.assignees.length || card.finished_at)) &&
    (!filter.blocked || !!card.blocked_at) &&
    (!filter.stale || known.isStale(card)) &&
    (!filter.asks || card.question_count > 0) &&
    (!filter.added && !filter.done || filter.added && isNew(card.created_at) ||
      filter.done && isNew(card.finished_at));
}

function letsLists<One extends Filtered>(filter: Filter, card: One, known: Known<One>) {
  const some = <T>(wanted: T[], has: T[]) =>
    !wanted.length || has.some((one) => wanted.includes(one));
  return some(filter.people, card.assignees) && some(filter.customers, [card.customer_id]) &&
    some(filter.labels, card.labels) && some(filter.services, [card.service]) &&
    (!filter.areas.length || some(filter.areas, known.areasOf(card)));
}

function letsDue(
  due: Filter["due"],
  card: Pick<Card, "due_on" | "finished_at">,
  known: Pick<Known, "now" | "zone">,
) {
  if (!due) return true;
  if (due === "none") return !card.due_on;
  if (!card.due_on || card.finished_at) return false;
  const today = dayText(known.now, known.zone);
  if (due === "late") return card.due_on < today;
  return Math.round(Date.parse(card.due_on) / 86_400_000) - dayNumber(known.now, known.zone) <= 7;
}

function matches(card: Filtered, text: string) {
  return `${card.id} ${card.title} ${card.description} ${card.labels.join(" ")}`.toLowerCase()
    .includes(text);
}
