/**
 * What each column shows in each swimlane: after filter, lane and order. One pass per column and
 * change.
 */
import { computed } from "@preact/signals";
import { lets } from "../model/filtering.ts";
import { EXPEDITE, laneOf, lanesBy as allLanes } from "../model/swimlanes.ts";
import { boot } from "../sync/boot.ts";
import { minutes } from "../sync/clock.ts";
import { all, row, rowsOf } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { activeMembers } from "../ui/status/status.tsx";
import { areaOf, columns, expedited, listOf, since, stale } from "../sync/selectors.ts";
import { filter, foldedLanes, isFiltered, lanesBy, order } from "./view.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { Card } from "../model/rows.ts";

export type Cells = Map<string, number[]>;
const cells: Map<number, ReadonlySignal<Cells>> = new Map();

export const SERVICES: [string, string][] = [
  ["expedite", _("Expedite")],
  ["fixed_date", _("Fixed date")],
  ["standard", _("Standard")],
  ["intangible", _("Intangible")],
];

const facts = computed(() => ({
  members: activeMembers(),
  teams: all("team"),
  areas: all("focus_area"),
  customers: all("customer").sort((a, b) => a.name.localeCompare(b.name)),
  services: SERVICES,
  none: _("None"),
  area: areaOf,
  member: (id: number) => row("member", id),
}));

/** The ids that a column shows, per lane. */
function cellsOf(columnId: number) {
  let found = cells.get(columnId);
  if (!found) cells.set(columnId, found = computed(() => divided(columnId)));
  return found;
}

function divided(columnId: number): Cells {
  const ids = ordered(letThrough(listOf(columnId).value));
  if (lanesBy.value === "none" && !expedited.value.size) return new Map([["all", ids]]);
  const found: Cells = new Map();
  for (const id of ids) {
    const card = row("card", id);
    if (!card) continue;
    const lane = laneOf(card, lanesBy.value, facts.value);
    const there = found.get(lane);
    there ? there.push(id) : found.set(lane, [id]);
  }
  return found;
}

function letThrough(ids: number[]) {
  if (!isFiltered.value) return ids;
  const known = {
    me: boot.me.id,
    areasOf,
    since: since.value,
    isStale: (card: Card) => !!stale(card),
    now: minutes.value,
    zone: boot.time_zone,
  };
  return rowsOf("card", ids).filter((card) => lets(filter.value, card, known)).map(({ id }) => id);
}

/** By due date or age without touching the order that the team has given. */
function ordered(ids: number[]) {
  if (order.value === "rank") return ids;
  const name = order.value === "due" ? "due_on" : "started_at";
  const key = (id: number) => row("card", id)?.[name] ?? "9999";
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

/** @param lane all lanes that are not folded, one below the other, when not given */
export function shownIn(columnId: number, lane?: string) {
  const found = cellsOf(columnId).value;
  if (lane !== undefined) return found.get(lane) ?? [];
  if (lanes.value.length === 1) return [...found.values()].flat();
  const open = lanes.value.filter((one) => !foldedLanes.value.includes(one.key));
  return open.flatMap((one) => found.get(one.key) ?? []);
}

/** How many cards of a column the filter lets through. */
export function countShown(columnId: number) {
  return [...cellsOf(columnId).value.values()].reduce((sum, ids) => sum + ids.length, 0);
}

export function laneOfCard(card: Card) {
  const key = laneOf(card, lanesBy.value, facts.value);
  return lanes.value.find((lane) => lane.key === key) ?? { key, name: "", values: null };
}

/** How many unfinished cards a lane holds, whatever is filtered away. */
export function countIn(key: string) {
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

export function areasOf(card: Card) {
  return card.initiative_id ? row("initiative", card.initiative_id)?.areas ?? [] : [];
}
