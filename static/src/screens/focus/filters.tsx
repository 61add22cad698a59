/** Finding an initiative, and whose or when: what is not meant steps back on the map. */
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { dropFilter, filter, filterBy, isFiltered } from "./picked.ts";
import { areasInUse } from "./whole.ts";
import type { Choice } from "../../ui/chooser/chooser.tsx";
import type { Filter } from "./picked.ts";

type Given = Omit<Choice, "action" | "isOn"> & { value: string };

export function Filters() {
  return (
    <div class="map-filters" role="search">
      <span class="words">
        <Icon name="search" />
        <input
          type="search"
          aria-label={_("Find an initiative")}
          placeholder={_("Find an initiative")}
          value={filter.value.find}
          onInput={(e) => filterBy({ find: e.currentTarget.value })}
        />
      </span>
      <Chip name="area" title={_("Focus area")} given={areas} />
      <Chip name="owner" title={_("Owner")} given={owners} />
      <Chip name="quarter" title={_("Quarter")} given={quarters} />
      {isFiltered.value && (
        <button type="button" class="btn quiet small" onClick={dropFilter}>
          <Icon name="x" />
          {_("Show all")}
        </button>
      )}
    </div>
  );
}

type ChipProps = { name: Exclude<keyof Filter, "find">; title: string; given: () => Given[] };

function Chip({ name, title, given }: ChipProps) {
  const value = filter.value[name], one = given().find((one) => one.value === value);
  const choices = () =>
    given().map(({ value, ...shown }) => ({
      ...shown,
      isOn: value === filter.value[name],
      action: () => filterBy({ [name]: value === filter.value[name] ? "" : value }),
    }));
  return (
    <button
      type="button"
      class="chip plain"
      aria-haspopup="listbox"
      aria-pressed={!!value}
      onClick={(e) => openChooser(e.currentTarget, title, choices)}
    >
      {one ? `${title}: ${one.name}` : title}
      <Icon name="chevron-down" />
    </button>
  );
}

const areas = (): Given[] =>
  areasInUse().map(({ id, name, hue }) => ({ value: String(id), name, hue }));

function owners(): Given[] {
  const ids = new Set(all("initiative").map((one) => one.owner_id));
  const people = [...ids].map((id) => row("member", id)).filter((one) => one !== undefined);
  return people.sort((a, b) => a.name.localeCompare(b.name)).map((person) => ({
    value: String(person.id),
    name: person.name,
    person,
  }));
}

function quarters(): Given[] {
  const said = new Set(all("initiative").map((one) => one.quarter).filter(Boolean));
  return [...said].sort().map((quarter) => ({ value: quarter, name: quarter }));
}
