/**
 * The row over the board: its name, filters that stand in the address and say honestly how much
 * they hide, lanes, order, density, and the way to the standup.
 */
import { useLayoutEffect, useRef } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { foldRow, placeOf } from "../../ui/folding_row/folding_row.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { countShown } from "../../boards/cells.ts";
import { LANE_NAMES } from "./lane_names.ts";
import { boardMenu, openFilter, savedMenu } from "./opening.ts";
import { StandupLink } from "./standup_link.tsx";
import { columns, listOf } from "../../sync/selectors.ts";
import {
  density,
  filter,
  isFiltered,
  lanesBy,
  order,
  setDensity,
  setFilter,
  setLanes,
  setOrder,
  showEverything,
} from "../../boards/view.ts";
import type { FocusArea } from "../../model/rows.ts";

export const ORDER_NAMES = {
  rank: _("As the team ordered them"),
  due: _("By due date"),
  age: _("By age"),
};
export const DENSITY_NAMES = { compact: _("Compact cards"), comfortable: _("Comfortable cards") };
const PLAIN: ["mine" | "free" | "blocked" | "stale", string][] = [
  ["mine", _("My cards")],
  ["free", _("Untaken")],
  ["blocked", _("Blocked")],
  ["stale", _("Stalled")],
];

export function Filters() {
  const name = row("board", boot.board)?.name;
  return (
    <section class="filters" aria-label={_("Filter")}>
      <h1 title={name}>{name}</h1>
      <button
        class="icon-btn"
        aria-haspopup="menu"
        aria-label={_("The board …")}
        title={_("The board …")}
        onClick={(e) => boardMenu(e.currentTarget)}
      >
        <Icon name="settings" />
      </button>
      <Chips />
      <FilterNotice />
      <Search />
      <StandupLink />
    </section>
  );
}

/** What has no room is behind the last of them. */
function Chips() {
  const line = useRef<HTMLDivElement>(null), more = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (line.current && more.current) return foldRow(line.current, more.current);
  }, []);
  return (
    <div class="folding" ref={line}>
      {PLAIN.map(([name, text]) => <Flag key={name} name={name} text={text} />)}
      <SinceStandup />
      {all("focus_area").map((area) => <Area key={area.id} area={area} />)}
      <button class="chip plain" data-keep onClick={() => openFilter()}>
        <Icon name="sliders-horizontal" />
        {_("Filter …")}
      </button>
      <button
        class="chip plain"
        aria-haspopup="menu"
        data-keep
        onClick={(e) => savedMenu(placeOf(e.currentTarget))}
      >
        <Icon name="bookmark" />
        {_("Saved")}
      </button>
      <ViewChip />
      <button
        class="chip plain"
        type="button"
        title={_("More filters")}
        aria-label={_("More filters")}
        aria-haspopup="menu"
        data-more
        ref={more}
      >
        <Icon name="ellipsis" />
      </button>
    </div>
  );
}

function Flag({ name, text }: { name: "mine" | "free" | "blocked" | "stale"; text: string }) {
  const isOn = filter.value[name];
  return (
    <button
      class="chip plain"
      aria-pressed={isOn}
      onClick={() => setFilter({ [name]: !isOn })}
    >
      {text}
    </button>
  );
}

function SinceStandup() {
  const isOn = filter.value.added && filter.value.done;
  return (
    <button
      class="chip plain"
      aria-pressed={isOn}
      onClick={() => setFilter({ added: !isOn, done: !isOn })}
    >
      {_("Since last standup")}
    </button>
  );
}

function Area({ area }: { area: FocusArea }) {
  const { areas } = filter.value, isOn = areas.includes(area.id);
  const others = areas.filter((one) => one !== area.id);
  return (
    <button
      class="chip"
      data-hue={area.hue}
      aria-pressed={isOn}
      onClick={() => setFilter({ areas: isOn ? others : [...others, area.id] })}
    >
      <span class="dot" />
      {area.name}
    </button>
  );
}

function ViewChip() {
  const by = lanesBy.value;
  return (
    <button
      class="chip plain"
      aria-haspopup="menu"
      aria-pressed={by !== "none"}
      data-keep
      onClick={(e) => viewMenu(placeOf(e.currentTarget))}
    >
      <Icon name="rows-3" />
      {by === "none" ? _("View") : LANE_NAMES[by]}
    </button>
  );
}

function Search() {
  return (
    <label class="search" title={_("Search the board")}>
      <Icon name="search" />
      <span class="sr">{_("Search the board")}</span>
      <input
        id="search"
        type="search"
        placeholder={_("Search")}
        value={filter.value.text}
        onInput={(e) => setFilter({ text: e.currentTarget.value })}
      />
    </label>
  );
}

function FilterNotice() {
  if (!isFiltered.value) return null;
  const whole = columns.value.reduce((sum, c) => sum + listOf(c.id).value.length, 0);
  const shown = columns.value.reduce((sum, c) => sum + countShown(c.id), 0);
  return (
    <span class="filter-notice">
      <span role="status">{_("Filter is on: {shown} of {whole}", { shown, whole })}</span>
      <button class="btn quiet small" title={_("Show all")} onClick={showEverything}>
        <Icon name="x" />
        {_("Show all")}
      </button>
    </span>
  );
}

function viewMenu(anchor: Element) {
  openMenu(anchor, _("Swimlanes, order and density"), [
    ...Object.entries(LANE_NAMES).map(([by, name]) => ({
      name: by === "none" ? name : _("Swimlanes: {name}", { name }),
      isOn: lanesBy.value === by,
      action: () => setLanes(by),
    })),
    ...Object.entries(ORDER_NAMES).map(([by, name]) => ({
      name,
      isOn: order.value === by,
      action: () => setOrder(by),
    })),
    ...(["compact", "comfortable"] as const).map((by) => ({
      name: DENSITY_NAMES[by],
      isOn: density.value === by,
      action: () => setDensity(by),
    })),
  ]);
}
