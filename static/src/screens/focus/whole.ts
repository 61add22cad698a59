/** The whole: mission and vision, the areas in their order, the initiatives of each. */
import { computed } from "@preact/signals";
import { fieldsOf, spotsOf } from "../../model/focus_map.ts";
import { all } from "../../sync/store.ts";
import { by } from "../../model/sorting.ts";
import { STATES } from "../../focus/names.ts";
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
