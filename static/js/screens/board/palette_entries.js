// @ts-check
/** What the board adds to the command palette: actions with the card in focus, filters, lanes. */
import { boot } from "../../sync/boot.js";
import { redo, undo } from "../../sync/optimistic_updates.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { adding } from "./adding.js";
import { openArchive } from "./archive.js";
import { archive, cardMenu, toggleBlocked, toggleExpedite } from "./card_menu.js";
import { moveCard, toggleAssignee } from "./actions.js";
import { openFilter } from "./filter_dialog.js";
import { LANE_NAMES } from "./filters.js";
import { focusCard, focusedCard } from "./card_focus.js";
import { columns, mayWork } from "./lists.js";
import { openRecurrences } from "./recurrences.js";
import { openSplit } from "./splitting.js";
import { filter, setFilter, setLanes, showEverything } from "./view.js";

/** @returns {import("../../ui/palette.js").Entry[]} */
export function boardCommands() {
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
    action: () => adding.value = columns.value[0].id,
  };
}

/** @param {number} id */
function withCard(id) {
  const card = row("card", id);
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
    { name: _("Expedite, or not any more"), icon: "flame", action: () => toggleExpedite(id) },
    { name: _("Split …"), icon: "split", hint: "S", action: () => openSplit(id) },
    { name: _("Archive"), icon: "archive", hint: "V", action: () => archive(id) },
    {
      name: _("More …"),
      icon: "ellipsis",
      hint: "M",
      action: () => cardMenu(/** @type {Element} */ (document.getElementById(`card-${id}`)), id),
    },
  ];
}
