/** Who reads a measure, and how often. */
import { _ } from "../sync/i18n.ts";
import { Select } from "../ui/select/select.tsx";
import { activeMembers } from "../ui/status/status.tsx";
import type { Measure } from "../model/rows.ts";

export function ReaderFields({ measure }: { measure: Measure | null }) {
  const people = activeMembers().map((person) => ({
    value: person.id,
    name: person.name,
    person,
  }));
  const rhythms = [
    [7, _("Every week")],
    [14, _("Every other week")],
    [30, _("Every month")],
    [91, _("Every quarter")],
  ] as const;
  return (
    <div class="two">
      <Select
        name="reader_id"
        label={_("Who reads it")}
        options={[{ value: "", name: "–" }, ...people]}
        value={measure?.reader_id}
      />
      <Select
        name="rhythm_days"
        label={_("How often")}
        options={rhythms.map(([value, name]) => ({ value, name }))}
        value={measure?.rhythm_days ?? 30}
      />
    </div>
  );
}
