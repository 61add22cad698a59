/**
 * How this person looks at the board: filter, swimlanes and order in the address, folded columns and
 * swimlanes in this browser, density on the server.
 */
import { computed, signal } from "@preact/signals";
import { EVERYTHING, fromQuery, isOn, toQuery } from "../model/filtering.ts";
import { LANES } from "../model/swimlanes.ts";
import { boot } from "../sync/boot.ts";
import { board } from "../sync/selectors.ts";
import { lookAnew } from "./near_screen.ts";
import { post } from "../ui/status/status.tsx";
import type { Density } from "../sync/boot.ts";
import type { Filter } from "../model/filtering.ts";

const FOLDED = `tavla.folded.${boot.board}`;
const FOLDED_LANES = `tavla.lanes.${boot.me.id}.${boot.board}`;
export const ORDERS = ["rank", "due", "age"];

export const filter = signal(fromQuery(location.search));
/** What the address says; "" is as the board says. */
const lanesAsked = signal(known("lanes", LANES));
export const order = signal(known("order", ORDERS) || "rank");
export const folded = signal<number[]>(JSON.parse(localStorage.getItem(FOLDED) ?? "[]"));
/** The keys of swimlanes of which only the head is shown. */
export const foldedLanes = signal<string[]>(
  JSON.parse(localStorage.getItem(FOLDED_LANES) ?? "[]"),
);
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
  const now = folded.value;
  folded.value = now.includes(columnId) ? now.filter((id) => id !== columnId) : [...now, columnId];
  localStorage.setItem(FOLDED, JSON.stringify(folded.value));
}

export function toggleLane(key: string) {
  const now = foldedLanes.value;
  foldedLanes.value = now.includes(key) ? now.filter((one) => one !== key) : [...now, key];
  localStorage.setItem(FOLDED_LANES, JSON.stringify(foldedLanes.value));
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
