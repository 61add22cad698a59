/** Which initiatives are in the light: words, an area, an owner, a quarter; kept in the address. */
import { computed, signal } from "@preact/signals";
import { isAbout } from "../../model/my_work.ts";
import { row } from "../../sync/store.ts";
import type { Initiative } from "../../model/rows.ts";

export type Filter = { find: string; area: string; owner: string; quarter: string };

const NONE: Filter = { find: "", area: "", owner: "", quarter: "" };
const NAMES = Object.keys(NONE) as (keyof Filter)[];
const asked = new URLSearchParams(location.search);

export const filter = signal<Filter>(
  NAMES.reduce((all, name) => ({ ...all, [name]: asked.get(name) ?? "" }), NONE),
);

export const isFiltered = computed(() => NAMES.some((name) => filter.value[name] !== ""));

export function filterBy(values: Partial<Filter>) {
  filter.value = { ...filter.value, ...values };
  const query = new URLSearchParams();
  for (const name of NAMES) if (filter.value[name]) query.set(name, filter.value[name]);
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
}

export const dropFilter = () => filterBy(NONE);

export function isPicked(one: Initiative) {
  const { find, area, owner, quarter } = filter.value;
  return (!area || one.areas.includes(Number(area))) &&
    (!owner || one.owner_id === Number(owner)) &&
    (!quarter || one.quarter === quarter) &&
    (!find || isAbout(wordsOf(one), find));
}

const wordsOf = (one: Initiative) => [
  one.name,
  one.summary,
  one.why,
  row("member", one.owner_id)?.name ?? "",
];
