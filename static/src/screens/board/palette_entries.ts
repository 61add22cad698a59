/** What the board adds to the command palette: actions with the card in focus, filters, lanes. */
import { boot } from "../../sync/boot.ts";
import { redo, undo } from "../../sync/optimistic_updates.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { adding } from "../../boards/adding.tsx";
import { openArchive } from "./archive.tsx";
import { archive, toggleBlocked, toggleExpedite } from "../../boards/more_menu.tsx";
import { cardMenu } from "../../boards/card_menu.tsx";
import { moveCard, toggleAssignee } from "../../boards/actions.ts";
import { openFilter } from "./filter_dialog.tsx";
import { LANE_NAMES } from "./lane_names.ts";
import { focusCard, focusedCard } from "../../boards/card_focus.ts";
import { columns, mayWork } from "../../sync/selectors.ts";
import { openRecurrences } from "../../boards/recurrences.tsx";
import { labelMenu } from "../../boards/label_menu.tsx";
import { openPeople } from "../../boards/people_menu.tsx";
import { properties } from "../../boards/property_menus.tsx";
import { openSplit } from "../../boards/splitting.tsx";
import { filter, setFilter, setLanes, showEverything } from "../../boards/view.ts";
import type { Entry } from "../../ui/palette/palette.tsx";

export function boardCommands(): Entry[] {
  const id = focusedCard();
  const work = mayWork() ? [...(id ? withCard(id) : []), newCard()] : [];
  return [
    ...work,
    {
      name: _("Only my cards"),
      icon: "user",
      hint: "Q",
      action: () => setFilter({ mine: !filter.value.mine }),
    },
    {
      name: _("Only what is stalled"),
      icon: "clock",
      action: () => setFilter({ stale: !filter.value.stale }),
    },
    {
      name: _("Only what nobody has taken"),
      icon: "hand",
      action: () => setFilter({ free: !filter.value.free }),
    },
    { name: _("Filter …"), icon: "sliders-horizontal", action: openFilter },
    { name: _("Show everything: no filter"), icon: "eye", hint: "W", action: showEverything },
    ...Object.entries(LANE_NAMES).map(([by, name]) => ({
      name: by === "none" ? name : _("Swimlanes: {name}", { name }),
      icon: "rows-3",
      action: () => setLanes(by),
    })),
    { name: _("Archive …"), icon: "archive", action: openArchive },
    { name: _("Recurring cards …"), icon: "repeat", action: openRecurrences },
    { name: _("Undo"), icon: "undo-2", hint: "Ctrl Z", action: undo },
    { name: _("Redo"), icon: "redo-2", action: redo },
  ];
}

function newCard() {
  return {
    name: _("New card"),
    icon: "plus",
    hint: "N",
    action: () => adding.value = columns.value[0]?.id ?? 0,
  };
}

function withCard(id: number): Entry[] {
  const card = row("card", id);
  if (!card) return [];
  const moves = columns.value.filter((column) => column.id !== card.column_id).map((column) => ({
    name: _("Move to {column}", { column: column.name }),
    small: card.title,
    icon: "move",
    action: () => {
      moveCard(id, column.id, null);
      focusCard(id);
    },
  }));
  const isMine = card.assignees.includes(boot.me.id);
  return [
    ...moves,
    {
      name: isMine ? _("Give it back") : _("Take it"),
      icon: "hand",
      hint: "T",
      action: () => toggleAssignee(id, boot.me.id),
    },
    {
      name: card.blocked_at ? _("It can go on") : _("Blocked …"),
      icon: "hourglass",
      hint: "B",
      action: () => toggleBlocked(id),
    },
    ...choices(id),
    { name: _("Expedite, or not any more"), icon: "flame", action: () => toggleExpedite(id) },
    { name: _("Split …"), icon: "split", hint: "S", action: () => openSplit(id) },
    { name: _("Archive"), icon: "archive", hint: "V", action: () => archive(id) },
    {
      name: _("More …"),
      icon: "ellipsis",
      hint: "M",
      action: () => {
        const face = document.getElementById(`card-${id}`);
        if (face) cardMenu(face, id);
      },
    },
  ];
}

/** The menus of what it has, each opened at its face. */
function choices(id: number): Entry[] {
  const all = [
    { name: _("People"), icon: "users", hint: "A", open: openPeople },
    { name: _("Labels"), icon: "tag", hint: "L", open: labelMenu },
    ...properties(),
  ];
  return all.map(({ open, name, ...one }) => ({
    ...one,
    name: `${name} …`,
    action: () => {
      const face = document.getElementById(`card-${id}`);
      if (face) open(face, id);
    },
  }));
}
