// @ts-check
/**
 * Which cards a filter lets through, and how it stands in the address. All conditions must hold; in
 * a list, any of it.
 */
import { ageInDays, dayNumber, dayText } from "./days.js";

/**
 * @typedef {object} Filter @property {boolean} mine @property {boolean} free nobody has taken it
 * @property {boolean} blocked @property {boolean} stale asks to be split
 * @property {boolean} asks has an open question @property {boolean} added since the last standup
 * @property {boolean} done since the last standup @property {number[]} people
 * @property {number[]} areas @property {number[]} customers @property {string[]} labels
 * @property {string[]} services @property {"" | "late" | "week" | "none"} due
 * @property {number} age at least so many days @property {string} text
 */
/**
 * @typedef {{me: number, areasOf: (card: any) => number[], since: string | null, isStale: (card:
 *   any) => boolean, now: number, zone: string}} Known
 */

/** @type {Filter} */
export const EVERYTHING = {
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
/** @type {("mine" | "free" | "blocked" | "stale" | "asks" | "added" | "done")[]} */
const FLAGS = ["mine", "free", "blocked", "stale", "asks", "added", "done"];
/** @type {["people" | "areas" | "customers", string][]} */
const IDS = [["people", "people"], ["areas", "area"], ["customers", "customer"]];
const SERVICES = ["expedite", "fixed_date", "standard", "intangible"];
const DUE = ["late", "week", "none"];

/**
 * What is not understood in an address made by hand is left out.
 * @param {string} query ?… @returns {Filter}
 */
export function fromQuery(query) {
  const given = new URLSearchParams(query);
  const list = (/** @type {string} */ name) =>
    (given.get(name) ?? "").split(",").filter(Boolean).slice(0, 50);
  /** @type {any} */
  const filter = { ...EVERYTHING };
  for (const name of FLAGS) filter[name] = given.has(name);
  for (const [name, key] of IDS) {
    filter[name] = list(key).map(Number).filter((id) => Number.isInteger(id) && id > 0);
  }
  filter.labels = list("label").map((one) => one.slice(0, 40));
  filter.services = list("service").filter((one) => SERVICES.includes(one));
  filter.due = DUE.includes(given.get("due") ?? "") ? given.get("due") : "";
  filter.age = Math.min(Math.max(Math.trunc(Number(given.get("age"))) || 0, 0), 999);
  filter.text = (given.get("text") ?? "").slice(0, 100);
  return filter;
}

/** @param {Filter} filter */
export function toQuery(filter) {
  /** @type {string[]} */
  const parts = FLAGS.filter((name) => filter[name]);
  const add = (/** @type {string} */ key, /** @type {any[]} */ values) =>
    values.length && parts.push(`${key}=${values.map((one) => encodeURIComponent(one)).join(",")}`);
  for (const [name, key] of IDS) add(key, filter[name]);
  add("label", filter.labels);
  add("service", filter.services);
  if (filter.due) parts.push(`due=${filter.due}`);
  if (filter.age) parts.push(`age=${filter.age}`);
  if (filter.text) parts.push(`text=${encodeURIComponent(filter.text)}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {Filter} filter */
export function isOn(filter) {
  return toQuery(filter) !== "";
}

/** @param {Filter} filter @param {any} card @param {Known} known */
export function lets(filter, card, known) {
  return letsFlags(filter, card, known) && letsLists(filter, card, known) &&
    letsDue(filter.due, card, known) &&
    (!filter.age || ageInDays(card, known.now, known.zone) >= filter.age) &&
    (!filter.text || matches(card, filter.text.toLowerCase()));
}

/** @param {Filter} filter @param {any} card @param {Known} known */
function letsFlags(filter, card, known) {
  const isNew = (/** @type {string | null} */ instant) =>
    !!known.since && !!instant && instant >= known.since;
  return (!filter.mine || card.assignees.includes(known.me)) &&
    (!filter.free || !(card.assignees.length || card.finished_at)) &&
    (!filter.blocked || !!card.blocked_at) &&
    (!filter.stale || known.isStale(card)) &&
    (!filter.asks || card.question_count > 0) &&
    (!filter.added && !filter.done || filter.added && isNew(card.created_at) ||
      filter.done && isNew(card.finished_at));
}

/** @param {Filter} filter @param {any} card @param {Known} known */
function letsLists(filter, card, known) {
  const some = (/** @type {any[]} */ wanted, /** @type {any[]} */ has) =>
    !wanted.length || has.some((one) => wanted.includes(one));
  return some(filter.people, card.assignees) && some(filter.customers, [card.customer_id]) &&
    some(filter.labels, card.labels) && some(filter.services, [card.service]) &&
    (!filter.areas.length || some(filter.areas, known.areasOf(card)));
}

/** @param {string} due @param {any} card @param {Known} known */
function letsDue(due, card, known) {
  if (!due) return true;
  if (due === "none") return !card.due_on;
  if (!card.due_on || card.finished_at) return false;
  const today = dayText(known.now, known.zone);
  if (due === "late") return card.due_on < today;
  return Math.round(Date.parse(card.due_on) / 86_400_000) - dayNumber(known.now, known.zone) <= 7;
}

/** @param {any} card @param {string} text */
function matches(card, text) {
  return `${card.id} ${card.title} ${card.description} ${card.labels.join(" ")}`.toLowerCase()
    .includes(text);
}
