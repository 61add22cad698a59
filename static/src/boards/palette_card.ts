/** All that can be done with one card, for the palette: only what this person may. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { columns, mayWork } from "../sync/selectors.ts";
import { archiveCard, moveCard, toggleAssignee } from "./actions.ts";
import { focusCard, focusedCard } from "./card_focus.ts";
import { labelChoosing } from "./label_menu.tsx";
import { toggleBlocked } from "./blocking.tsx";
import { otherBoards, rest, toggleExpedite, watchEntry } from "./more_menu.tsx";
import { openCard, openSheet } from "./opening.ts";
import { peopleChoosing } from "./people_menu.tsx";
import { columnOf, properties } from "./property_menus.tsx";
import { openSplit } from "./splitting.tsx";
import type { Entry } from "../ui/palette/entries.ts";
import type { Card } from "../model/rows.ts";

type Deed = Omit<Entry, "section">;

/** The card that is open or has the focus; 0 for none. */
export const cardInHand = () => openCard.peek() || focusedCard();

export function cardCommands(id: number): Entry[] {
  const card = row("card", id);
  if (!card) return [];
  const isOpen = openCard.peek() === id, section = _("The card “{title}”", card);
  const open = { key: "card.open", name: _("Open the card"), icon: "panel-right", hint: "↵" };
  const deeds: Deed[] = [
    ...(isOpen ? [] : [{ ...open, action: () => openSheet(id) }]),
    ...(mayWork() ? workOn(card) : [{ ...watchEntry(id), key: "card.watch" }]),
  ];
  return deeds.map((one) => ({ ...one, section }));
}

function workOn(card: Card): Deed[] {
  return [...first(card), ...asked(card), ...others(card)];
}

/** What is done most. */
function first({ id, assignees, blocked_at }: Card): Deed[] {
  return [
    {
      key: "card.take",
      name: assignees.includes(boot.me.id) ? _("Give it back") : _("Take it"),
      icon: "hand",
      hint: "T",
      action: () => toggleAssignee(id, boot.me.id),
    },
    {
      key: "card.people",
      name: `${_("People")} …`,
      icon: "users",
      hint: "A",
      words: _("assign give to somebody"),
      step: () => peopleChoosing(id),
    },
    {
      key: "card.labels",
      name: `${_("Labels")} …`,
      icon: "tag",
      hint: "L",
      step: () => labelChoosing(id),
    },
    {
      key: "card.move",
      name: _("Move …"),
      icon: "move",
      words: _("column status"),
      step: () => columnOf(id),
    },
    {
      key: "card.block",
      name: blocked_at ? _("It can go on") : _("Blocked …"),
      icon: "hourglass",
      hint: "B",
      words: _("waits stuck"),
      action: () => toggleBlocked(id),
    },
  ];
}

/** What it has one of. */
function asked({ id }: Card): Deed[] {
  const words: Record<string, string> = { [_("Due")]: _("date deadline day") };
  return properties().map(({ name, icon, choosing }) => ({
    key: `card.has.${icon}`,
    name: `${name} …`,
    icon,
    words: words[name],
    step: () => choosing(id),
  }));
}

function others(card: Card): Deed[] {
  const { id } = card;
  const moves = columns.value.filter((column) => column.id !== card.column_id).map((column) => ({
    name: _("Move to {column}", { column: column.name }),
    icon: "move",
    isAsked: true,
    action: () => {
      moveCard(id, column.id, null);
      focusCard(id);
    },
  }));
  return [
    ...moves,
    {
      key: "card.split",
      name: _("Split …"),
      icon: "split",
      hint: "S",
      action: () => openSplit(id),
    },
    {
      key: "card.expedite",
      name: _("Expedite, or not any more"),
      icon: "flame",
      action: () => toggleExpedite(id),
    },
    {
      key: "card.transfer",
      name: _("To another board …"),
      icon: "arrow-right-left",
      step: () => otherBoards(id).choosing,
    },
    ...rest(card).map((one) => ({ ...one, key: `card.${one.icon}` })),
    {
      key: "card.archive",
      name: _("Archive"),
      icon: "archive",
      hint: "V",
      words: _("put away"),
      action: () => archiveCard(id),
    },
  ];
}
