/** What a measure belongs to, as a field: `area/3`, `initiative/7`, or "" for the whole department. */
import { all } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { Select } from "../ui/select/select.tsx";
import type { Measure } from "../model/rows.ts";

type Props = { measure: Measure | null; belongs: string };

export function BelongingField({ measure, belongs }: Props) {
  const areas = all("focus_area").map(({ id, name, hue }) => ({
    value: `area/${id}`,
    group: _("Focus areas"),
    name,
    hue,
  }));
  const initiatives = all("initiative").map(({ id, name }) => ({
    value: `initiative/${id}`,
    group: _("Initiatives"),
    name,
  }));
  const now = measure?.initiative_id
    ? `initiative/${measure.initiative_id}`
    : measure?.area_id
    ? `area/${measure.area_id}`
    : belongs;
  const whole = { value: "", name: _("The whole department") };
  return (
    <Select
      name="belongs"
      label={_("Belongs to")}
      options={[whole, ...areas, ...initiatives]}
      value={now}
    />
  );
}
