/** What a measure belongs to: an initiative, a focus area, or the whole department. */
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import type { Measure } from "../model/rows.ts";

type Belonging = Pick<Measure, "initiative_id" | "area_id">;

/** The focus area that gives the colour; undefined for what is everybody's. */
export function areaOf({ initiative_id, area_id }: Belonging) {
  return row("focus_area", area_id ?? row("initiative", initiative_id)?.areas[0]);
}

export const hueOf = (one: Belonging) => areaOf(one)?.hue;

export const belongingText = (one: Belonging) =>
  row("initiative", one.initiative_id)?.name ?? areaOf(one)?.name ?? _("The whole department");
