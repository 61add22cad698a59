// @ts-check
/**
 * What each column shows in each swimlane: after filter, lane and order. One pass per column and
 * change.
 */
import { computed } from "@preact/signals";
import { lets } from "../../model/filtering.js";
import { EXPEDITE, laneOf, lanesBy as allLanes } from "../../model/swimlanes.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { activeMembers } from "../../ui/status.js";
import { areaOf, columns, expedited, listOf, since, stale } from "./lists.js";
import { filter, isFiltered, lanesBy, order } from "./view.js";

/** @typedef {Map<string, number[]>} Cells */
/** @type {Map<number, import("@preact/signals").ReadonlySignal<Cells>>} */
const cells = new Map();

export const SERVICES = /** @type {[string, string][]} */ ([
  ["expedite", _("Expedite")],
  ["fixed_date", _("Fixed date")],
  ["standard", _("Standard")],
  ["intangible", _("Intangible")],
]);

const facts = computed(() => ({
  members: activeMembers(),
  teams: all("team"),
  areas: all("focus_area"),
  customers: all("customer").sort((a, b) => a.name.localeCompare(b.name)),
  services: SERVICES,
  none: _("None"),
  area: areaOf,
  member: (/** @type {number} */ id) => row("member", id),
}));

/** The ids that a column shows, per lane. @param {number} columnId */
function cellsOf(columnId) {
  let found = cells.get(columnId);
  if (!found) cells.set(columnId, found = computed(() => divided(columnId)));
  return found;
}

/** @param {number} columnId @returns {Cells} */
function divided(columnId) {
  const ids = ordered(letThrough(listOf(columnId).value));
  if (lanesBy.value === "none" && !expedited.value.size) return new Map([["all", ids]]);
  /** @type {Cells} */
  const found = new Map();
  for (const id of ids) {
    const card = row("card", id);
    if (!card) continue;
    const lane = laneOf(card, lanesBy.value, facts.value);
    const there = found.get(lane);
    there ? there.push(id) : found.set(lane, [id]);
  }
  return found;
}

/** @param {number[]} ids */
function letThrough(ids) {
  if (!isFiltered.value) return ids;
  const known = {
    me: boot.me.id,
    areasOf,
    since: since.value,
    isStale: (/** @type {any} */ card) => !!stale(card),
    now: minutes.value,
    zone: boot.time_zone,
  };
  return ids.filter((id) => lets(filter.value, row("card", id), known));
}

/** By due date or age without touching the order that the team has given. @param {number[]} ids */
function ordered(ids) {
  if (order.value === "rank") return ids;
  const name = order.value === "due" ? "due_on" : "started_at";
  const key = (/** @type {number} */ id) => row("card", id)?.[name] ?? "9999";
  return [...ids].sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

/**
 * The lanes that have something to show, or are asked for; one nameless lane when there are none.
 */
export const lanes = computed(() => {
  const found = allLanes(lanesBy.value, facts.value);
  const filled = new Set(columns.value.flatMap((column) => [...cellsOf(column.id).value.keys()]));
  const shown = found.filter((lane) => lane.key === "all" || filled.has(lane.key));
  return shown.length ? shown : found.slice(-1);
});

/**
 * @param {number} columnId @param {string} [lane] all lanes, one below the other, when not given
 */
export function shownIn(columnId, lane) {
  const found = cellsOf(columnId).value;
  if (lane !== undefined) return found.get(lane) ?? [];
  return found.size === 1
    ? [...found.values()][0]
    : lanes.value.flatMap((one) => found.get(one.key) ?? []);
}

/** @param {any} card */
export function laneOfCard(card) {
  const key = laneOf(card, lanesBy.value, facts.value);
  return lanes.value.find((lane) => lane.key === key) ?? { key, name: "", values: null };
}

/** How many unfinished cards a lane holds, whatever is filtered away. @param {string} key */
export function countIn(key) {
  if (key === EXPEDITE) return expedited.value.size;
  let count = 0;
  for (const column of columns.value) {
    if (column.is_finished || !column.is_started) continue;
    for (const id of listOf(column.id).value) {
      const card = row("card", id);
      if (card && laneOf(card, lanesBy.value, facts.value) === key) count++;
    }
  }
  return count;
}

/** @param {any} card */
export function areasOf(card) {
  return card.initiative_id ? row("initiative", card.initiative_id)?.areas ?? [] : [];
}
