/**
 * How this person looks at the board: filter, swimlanes and order in the address, folded columns and
 * swimlanes and density on the server.
 */
import { toggled } from "../model/toggled.ts";
import { computed, signal } from "@preact/signals";
import { EVERYTHING, fromQuery, isOn, toQuery } from "../model/filtering.ts";
import { LANES } from "../model/swimlanes.ts";
import { boot } from "../sync/boot.ts";
import { board } from "../sync/selectors.ts";
import { lookAnew } from "./near_screen.ts";
import { post } from "../ui/status/status.tsx";
import type { Density, Folded } from "../sync/boot.ts";
import type { Filter } from "../model/filtering.ts";

/** For a page that is shown from a copy: it may be older than the last fold. */
const FOLDED = `tavla.folded.${boot.me.id}.${boot.board}`;
export const ORDERS = ["rank", "due", "age"];

export const filter = signal(fromQuery(location.search));
/** What the address says; "" is as the board says. */
const lanesAsked = signal(known("lanes", LANES));
export const order = signal(known("order", ORDERS) || "rank");
const foldedBefore = (boot.copied_at ? foldedHere() : boot.folded) ?? { columns: [], lanes: [] };
/** The ids of columns, and the keys of swimlanes, of which only the head is shown. */
export const folded = signal(foldedBefore.columns), foldedLanes = signal(foldedBefore.lanes);
/** How much of the board is seen at a time; the server keeps it. */
export const density = signal(boot.me.density);

export const isFiltered = computed(() => isOn(filter.value));
/** By what the swimlanes are drawn. */
export const lanesBy = computed(() => lanesAsked.value || board.value?.lanes || "none");

export function setFilter(change: Partial<Filter>) {
  filter.value = { ...filter.value, ...change };
  keep();
}

export function showEverything() {
  setFilter(EVERYTHING);
}

/** @param query a saved one */
export function useQuery(query: string) {
  filter.value = fromQuery(query);
  keep();
}

export function setLanes(by: string) {
  lanesAsked.value = by === board.value?.lanes ? "" : by;
  keep();
}

export function setOrder(by: string) {
  order.value = by;
  keep();
}

export function toggleFolded(columnId: number) {
  folded.value = toggled(folded.value, columnId);
  keepFolded();
}

export function toggleLane(key: string) {
  foldedLanes.value = toggled(foldedLanes.value, key);
  keepFolded();
}

function keepFolded() {
  const now: Folded = { columns: folded.peek(), lanes: foldedLanes.peek() };
  post(`/api/v1/boards/${boot.board}/folded`, now);
  localStorage.setItem(FOLDED, JSON.stringify(now));
}

function foldedHere(): Folded | null {
  return JSON.parse(localStorage.getItem(FOLDED) ?? "null");
}

export function setDensity(chosen: Density) {
  density.value = chosen;
  document.body.dataset.density = chosen;
  lookAnew();
  post("/api/v1/me/preferences", { density: chosen });
}

/** The ?… of the address, as it stands now. */
export function query() {
  const parts = [toQuery(filter.value).slice(1)];
  if (lanesAsked.value) parts.push(`lanes=${lanesAsked.value}`);
  if (order.value !== "rank") parts.push(`order=${order.value}`);
  const whole = parts.filter(Boolean).join("&");
  return whole ? `?${whole}` : "";
}

function keep() {
  history.replaceState(history.state, "", location.pathname + query());
}

function known(name: string, values: string[]) {
  const asked = new URLSearchParams(location.search).get(name) ?? "";
  return values.includes(asked) ? asked : "";
}
