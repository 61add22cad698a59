/** The whole: mission and vision, the areas in their order, the initiatives of each. */
import { computed } from "@preact/signals";
import { fieldsOf, spotsOf } from "../../model/focus_map.ts";
import { all } from "../../sync/store.ts";
import { by } from "../../model/sorting.ts";
import { STATES } from "../../focus/names.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { Point } from "../../model/focus_map.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const UNSAID = { mission: "", vision: "", most_active: 5 };
const ORDER = Object.keys(STATES);

export const direction = () => all("direction")[0] ?? UNSAID;

/** From the left. */
export const areasInUse = () => all("focus_area").filter((one) => !one.retired_at).sort(inOrder);

export const retiredAreas = () => all("focus_area").filter((one) => one.retired_at).sort(inOrder);

/** Those that have their colour from it, what is active first. */
export const initiativesIn = (area: FocusArea): Initiative[] =>
  all("initiative").filter((one) => one.areas[0] === area.id).sort((a, b) =>
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.id - b.id
  );

export const activeCount = () => all("initiative").filter((one) => one.state === "active").length;

const inOrder = (a: FocusArea, b: FocusArea) =>
  by((one: FocusArea) => one.place)(a, b) || a.id - b.id;

/** What has lapsed is no longer on the map; the list has it. */
export const onMap = () => all("initiative").filter((one) => one.state !== "lapsed");

export const fields = computed(() => fieldsOf(areasInUse().map((area) => area.id)));

/** Where each initiative is, in the drawing's units. */
export const spots = computed(() => spotsOf(onMap(), fields.value));

/** The same list while none comes or goes. */
/** What is active lies on top. */
const listed = computed(() =>
  onMap().sort((a, b) => Number(a.state === "active") - Number(b.state === "active") || a.id - b.id)
    .map((one) => one.id).join()
);
export const idsOnMap = computed(() => listed.value.split(",").filter(Boolean).map(Number));

const spotSignals = new Map<number, ReadonlySignal<Point | undefined>>();

/** Of one initiative; the same object while it has not moved. */
export function spotOf(id: number) {
  let found = spotSignals.get(id);
  if (!found) spotSignals.set(id, found = calmSpot(id));
  return found;
}

function calmSpot(id: number) {
  let last: Point | undefined;
  return computed(() => {
    const now = spots.value.get(id);
    if (now?.x !== last?.x || now?.y !== last?.y) last = now;
    return last;
  });
}

/** With more than this, discs are smaller, and few say their names until one comes nearer. */
const MANY = 45;

export const isMany = computed(() => idsOnMap.value.length > MANY);
