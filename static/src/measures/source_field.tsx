/** Where a measure's readings come from, as a field: `cycle_time/3`, or "" where people read it. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { Select } from "../ui/select/select.tsx";
import type { Measure } from "../model/rows.ts";

export function SourceField({ measure }: { measure: Measure | null }) {
  const now = measure ? [measure.source, measure.source_id].filter(Boolean).join("/") : "";
  const known = [
    { value: "", name: _("People read it") },
    { value: "first_contact", name: _("Solved at once at the desk, %"), group: BY_ITSELF },
    ...ownTeam(),
    ...boot.boards.map(({ id, name }) => ({
      value: `cycle_time/${id}`,
      name: _("Days that half of the cards take: {name}", { name }),
      group: BY_ITSELF,
    })),
  ];
  const isKnown = known.some(({ value }) => value === now);
  const options = isKnown ? known : [...known, { value: now, name: _("As it is") }];
  return <Select name="source" label={_("Where it comes from")} options={options} value={now} />;
}

const BY_ITSELF = _("By itself, every Monday");

function ownTeam() {
  const team = row("team", boot.me.team_id);
  if (!team) return [];
  const name = _("Standups held of planned, %: {name}", { name: team.name });
  return [{ value: `standups_held/${team.id}`, name, group: BY_ITSELF }];
}
