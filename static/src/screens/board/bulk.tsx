/** The bar of what can be done with the chosen cards: each is one command, with one undo. */
import { rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { newLabel } from "../../boards/label_menu.tsx";
import { SERVICES } from "../../boards/cells.ts";
import { changeCards, moveCards } from "../../boards/actions.ts";
import { columns, mayWork } from "../../sync/selectors.ts";
import { labelChoices } from "../../boards/label_colours.tsx";
import { chooseNone, chosen, chosenInOrder } from "./selection.ts";
import { withUndo } from "../../boards/undo_toast.ts";
import type { TargetedMouseEvent } from "preact";
import type { Card } from "../../model/rows.ts";
import type { ToMany } from "../../boards/actions.ts";

type Pressed = TargetedMouseEvent<HTMLButtonElement>;

export function BulkBar() {
  const count = chosen.value.size;
  if (!count || !mayWork()) return null;
  const open = (menu: (anchor: Element) => void) => (e: Pressed) => menu(e.currentTarget);
  return (
    <div class="bulk" role="toolbar" aria-label={_("Chosen cards")}>
      <b class="num" role="status">{ngettext("{n} chosen", "{n} chosen", count)}</b>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(moveMenu)}>
        <Icon name="move" />
        {_("Move")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(peopleMenu)}>
        <Icon name="users" />
        {_("People")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(labelMenu)}>
        <Icon name="tag" />
        {_("Labels")}
      </button>
      <button class="btn quiet small" aria-haspopup="menu" onClick={open(serviceMenu)}>
        <Icon name="flame" />
        {_("Class")}
      </button>
      <button class="btn quiet small" onClick={archive}>
        <Icon name="archive" />
        {_("Archive")}
      </button>
      <button class="icon-btn" aria-label={_("Choose none")} onClick={chooseNone}>
        <Icon name="x" />
      </button>
    </div>
  );
}

export function moveMenu(anchor: Element) {
  openMenu(
    anchor,
    _("Move to"),
    columns.value.map((column) => ({
      name: column.name,
      icon: "move",
      action: () => {
        const ids = chosenInOrder();
        withUndo(
          moveCards(ids, column.id, null),
          ngettext("{n} card moved", "{n} cards moved", ids.length),
        );
      },
    })),
  );
}

function peopleMenu(anchor: Element) {
  const cards = rowsOf("card", chosenInOrder());
  openChooser(
    anchor,
    _("People"),
    activeMembers().map((person) => {
      const isOn = cards.every((card) => card.assignees.includes(person.id));
      return {
        name: person.name,
        person,
        isOn,
        action: () =>
          change(isOn ? { remove_people: [person.id] } : { add_people: [person.id] }, (card) => ({
            assignees: isOn
              ? card.assignees.filter((id) => id !== person.id)
              : [...new Set([...card.assignees, person.id])],
          })),
      };
    }),
  );
}

function labelMenu(anchor: Element) {
  const cards = rowsOf("card", chosenInOrder());
  const entries = labelChoices().map((one) => {
    const isOn = cards.every((card) => card.labels.includes(one.name));
    return { ...one, isOn, action: () => setLabel(one.name, isOn) };
  });
  openChooser(anchor, _("Labels"), entries, newLabel((name) => setLabel(name, false)));
}

function setLabel(label: string, isOn: boolean) {
  change(isOn ? { remove_labels: [label] } : { add_labels: [label] }, (card) => ({
    labels: isOn
      ? card.labels.filter((one) => one !== label)
      : [...new Set([...card.labels, label])],
  }));
}

function serviceMenu(anchor: Element) {
  openMenu(
    anchor,
    _("Class of service"),
    SERVICES.map(([service, name]) => ({
      name,
      action: () => change({ values: { service } }, () => ({ service })),
    })),
  );
}

export function archive() {
  change({ archive: true }, () => ({}));
}

function change(what: ToMany, patch: (card: Card) => Partial<Card>) {
  const ids = chosenInOrder();
  const summary = what.archive
    ? ngettext("{n} card archived", "{n} cards archived", ids.length)
    : ngettext("{n} card changed", "{n} cards changed", ids.length);
  withUndo(changeCards(ids, what, summary, patch), summary);
}
