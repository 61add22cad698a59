/** The bar of what can be done with the chosen cards: each is one command, with one undo. */
import { rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { newLabel } from "../../boards/label_menu.tsx";
import { peopleChoices } from "../../boards/people_menu.tsx";
import { SERVICES } from "../../boards/cells.ts";
import { changeCards, moveCards } from "../../boards/actions.ts";
import { columns, mayWork } from "../../sync/selectors.ts";
import { labelChoices } from "../../boards/label_colours.tsx";
import { chooseNone, chosen, chosenInOrder } from "./selection.ts";
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
  openChooser(anchor, _("Move to"), () =>
    columns.value.map((column) => ({
      name: column.name,
      icon: "move",
      action: () => {
        const ids = chosenInOrder();
        moveCards(ids, column.id, null);
      },
    })));
}

const chosenCards = () => rowsOf("card", chosenInOrder());

function peopleMenu(anchor: Element) {
  const choices = () =>
    peopleChoices().map((choice) => {
      const { id } = choice.person;
      const isOn = chosenCards().every((card) => card.assignees.includes(id));
      return { ...choice, isOn, action: () => setPerson(id, isOn) };
    });
  openChooser(anchor, _("People"), choices, { isMany: true });
}

function setPerson(id: number, isOn: boolean) {
  change(isOn ? { remove_people: [id] } : { add_people: [id] }, (card) => ({
    assignees: isOn
      ? card.assignees.filter((one) => one !== id)
      : [...new Set([...card.assignees, id])],
  }));
}

function labelMenu(anchor: Element) {
  const choices = () =>
    labelChoices().map((one) => {
      const isOn = chosenCards().every((card) => card.labels.includes(one.name));
      return { ...one, isOn, action: () => setLabel(one.name, isOn) };
    });
  const making = newLabel((name) => setLabel(name, false));
  openChooser(anchor, _("Labels"), choices, { making, isMany: true });
}

function setLabel(label: string, isOn: boolean) {
  change(isOn ? { remove_labels: [label] } : { add_labels: [label] }, (card) => ({
    labels: isOn
      ? card.labels.filter((one) => one !== label)
      : [...new Set([...card.labels, label])],
  }));
}

function serviceMenu(anchor: Element) {
  openChooser(anchor, _("Class of service"), () =>
    SERVICES.map(([service, name]) => ({
      name,
      action: () => change({ values: { service } }, () => ({ service })),
    })));
}

export function archive() {
  change({ archive: true }, () => ({}));
}

function change(what: ToMany, patch: (card: Card) => Partial<Card>) {
  const ids = chosenInOrder();
  const summary = what.archive
    ? ngettext("{n} card archived", "{n} cards archived", ids.length)
    : ngettext("{n} card changed", "{n} cards changed", ids.length);
  changeCards(ids, what, summary, patch);
}
