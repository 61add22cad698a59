/** Everything that can be done with one card, by name: the twin of every drag and every key. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openMenu } from "../ui/menu/menu.tsx";
import { archiveCard, moveCard, toggleAssignee } from "./actions.ts";
import { backlog, columns, mayWork } from "../sync/selectors.ts";
import { focusCard } from "./card_focus.ts";
import { labelMenu } from "./label_menu.tsx";
import { toggleBlocked } from "./blocking.tsx";
import { moreMenu, watchEntry } from "./more_menu.tsx";
import { openPeople } from "./people_menu.tsx";
import { openSheet } from "./sheet/sheet.tsx";
import { openSplit } from "./splitting.tsx";
import { dueMenu } from "./property_menus.tsx";
import type { Entry } from "../ui/menu/menu.tsx";
import type { Card } from "../model/rows.ts";

export function cardMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
  const open = { name: _("Open"), icon: "panel-right", hint: "↵", action: () => openSheet(id) };
  if (!mayWork()) return openMenu(anchor, card.title, [open, watchEntry(id)]);
  openMenu(anchor, _("Move to, or …"), [...moves(card), ...deeds(anchor, card, open)]);
}

/** All but moving it. */
function deeds(anchor: Element, card: Card, open: Entry): Entry[] {
  const { id } = card, isMine = card.assignees.includes(boot.me.id);
  const all: Entry[] = [
    open,
    {
      name: isMine ? _("Give it back") : _("Take it"),
      icon: "hand",
      hint: "T",
      action: () => toggleAssignee(id, boot.me.id),
    },
    { name: _("People …"), icon: "users", hint: "A", action: () => openPeople(anchor, id) },
    { name: _("Labels …"), icon: "tag", hint: "L", action: () => labelMenu(anchor, id) },
    { name: _("Due date …"), icon: "calendar", hint: "D", action: () => dueMenu(anchor, id) },
    {
      name: card.blocked_at ? _("It can go on") : _("Blocked …"),
      icon: "hourglass",
      hint: "B",
      action: () => toggleBlocked(id),
    },
    { name: _("Split …"), icon: "split", hint: "S", action: () => openSplit(id) },
    { name: _("More …"), icon: "ellipsis", action: () => moreMenu(anchor, id) },
    { name: _("Archive"), icon: "archive", hint: "V", action: () => archiveCard(id) },
  ];
  return all.map((one) => ({ ...one, group: _("This card") }));
}

function moves(card: Card) {
  const there = backlog.value ? [backlog.value, ...columns.value] : columns.value;
  return there.map((column) => ({
    name: column.name,
    group: _("Move to"),
    icon: "move",
    isOff: column.id === card.column_id,
    action: () => {
      moveCard(card.id, column.id, null);
      focusCard(card.id);
    },
  }));
}
