/** What the board adds to the command palette: its cards, filters, lanes, order, and the board itself. */
import { redo, undo } from "../../sync/optimistic_updates.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { adding } from "../../boards/adding.tsx";
import { cardCommands, cardInHand } from "../../boards/palette_card.ts";
import { openSheet } from "../../boards/opening.ts";
import { activeMembers } from "../../ui/status/status.tsx";
import { recentKeys } from "../../ui/palette/entries.ts";
import { openFilter } from "./filter_dialog.tsx";
import { DENSITY_NAMES, ORDER_NAMES } from "./filters.tsx";
import { LANE_NAMES } from "./lane_names.ts";
import { boardDeeds } from "./settings.tsx";
import { columns, mayWork } from "../../sync/selectors.ts";
import {
  filter,
  setDensity,
  setFilter,
  setLanes,
  setOrder,
  showEverything,
} from "../../boards/view.ts";
import type { Density } from "../../sync/boot.ts";
import type { Entry } from "../../ui/palette/entries.ts";

export function boardCommands(): Entry[] {
  const section = _("This board");
  const here = [...(mayWork() ? newCards() : []), ...whatIsShown(), ...looks(), ...deeds()];
  return [...cardCommands(cardInHand()), ...here.map((one) => ({ section, ...one })), ...seen()];
}

type Deed = Omit<Entry, "section">;

function newCards(): Deed[] {
  const first = columns.value[0];
  if (!first) return [];
  const plain = {
    key: "new",
    name: _("New card"),
    icon: "plus",
    hint: "N",
    words: _("add create"),
    action: () => adding.value = first.id,
  };
  const others = columns.value.map(({ id, name }) => ({
    name: _("New card in {column}", { column: name }),
    icon: "plus",
    isAsked: true,
    action: () => adding.value = id,
  }));
  return [plain, ...others];
}

function whatIsShown(): Deed[] {
  return [
    {
      key: "only.mine",
      name: _("Only my cards"),
      icon: "user",
      hint: "Q",
      action: () => setFilter({ mine: !filter.value.mine }),
    },
    {
      key: "only.stale",
      name: _("Only what is stalled"),
      icon: "clock",
      isAsked: true,
      action: () => setFilter({ stale: !filter.value.stale }),
    },
    {
      key: "only.free",
      name: _("Only what nobody has taken"),
      icon: "hand",
      isAsked: true,
      action: () => setFilter({ free: !filter.value.free }),
    },
    ...activeMembers().map((person) => ({
      name: _("Only cards of {name}", person),
      person,
      isAsked: true,
      action: () => setFilter({ people: [person.id] }),
    })),
    { key: "filter", name: _("Filter …"), icon: "sliders-horizontal", action: openFilter },
    {
      key: "only.all",
      name: _("Show everything: no filter"),
      icon: "eye",
      hint: "W",
      action: showEverything,
    },
  ];
}

function looks(): Deed[] {
  const lanes = Object.entries(LANE_NAMES).map(([by, name]) => ({
    key: `lanes.${by}`,
    name: by === "none" ? name : _("Swimlanes: {name}", { name }),
    icon: "rows-3",
    isAsked: true,
    action: () => setLanes(by),
  }));
  const orders = Object.entries(ORDER_NAMES).map(([by, name]) => ({
    key: `order.${by}`,
    name: _("Order: {name}", { name }),
    icon: "arrow-down",
    isAsked: true,
    words: _("sort"),
    action: () => setOrder(by),
  }));
  const densities = Object.entries(DENSITY_NAMES).map(([by, name]) => ({
    key: `density.${by}`,
    name,
    section: _("You"),
    icon: "rows-3",
    isAsked: true,
    words: _("density compact"),
    action: () => setDensity(by as Density),
  }));
  return [...lanes, ...orders, ...densities];
}

/** Its own menu, and undo. */
function deeds(): Deed[] {
  return [
    ...boardDeeds().map((one) => ({ ...one, key: `board.${one.icon}.${one.name}` })),
    { key: "undo", name: _("Undo"), icon: "undo-2", hint: "Ctrl Z", isAsked: true, action: undo },
    { key: "redo", name: _("Redo"), icon: "redo-2", isAsked: true, action: redo },
  ];
}

/** Cards of this board that were found lately. */
function seen(): Entry[] {
  const ids = recentKeys().map((key) => Number(key.match(/^card:(\d+)$/)?.[1] ?? 0));
  return ids.flatMap((id) => row("card", id) ?? []).map(({ id, title }) => ({
    key: `card:${id}`,
    name: title,
    section: _("Found"),
    icon: "square-kanban",
    hint: String(id),
    action: () => openSheet(id),
  }));
}
