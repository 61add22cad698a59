// @ts-check
/** The bar of what can be done with the chosen cards: each is one command, with one undo. */
import { row } from "../../sync/store.js";
import { undoAnswer } from "../../sync/optimistic_updates.js";
import { _, ngettext } from "../../sync/i18n.js";
import { openChooser } from "../../ui/chooser.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { activeMembers } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { newLabel } from "./card_menu.js";
import { SERVICES } from "./cells.js";
import { changeCards, moveCards } from "./actions.js";
import { columns, mayWork } from "./lists.js";
import { labelChoices } from "./label_colours.js";
import { chooseNone, chosen, chosenInOrder } from "./selection.js";

export function BulkBar() {
  const count = chosen.value.size;
  if (!count || !mayWork()) return null;
  const open = (/** @type {(anchor: Element) => void} */ menu) => (/** @type {any} */ e) =>
    menu(e.currentTarget);
  return html`<div class="bulk" role="toolbar" aria-label=${_("Chosen cards")}>
    <b class="num" role="status">${ngettext("{n} chosen", "{n} chosen", count)}</b>
    <button class="btn quiet small" aria-haspopup="menu" onClick=${
    open(moveMenu)
  }><${Icon} name="move" />${_("Move")}</button>
    <button class="btn quiet small" aria-haspopup="menu" onClick=${
    open(peopleMenu)
  }><${Icon} name="users" />${_("People")}</button>
    <button class="btn quiet small" aria-haspopup="menu" onClick=${
    open(labelMenu)
  }><${Icon} name="tag" />${_("Labels")}</button>
    <button class="btn quiet small" aria-haspopup="menu" onClick=${
    open(serviceMenu)
  }><${Icon} name="flame" />${_("Class")}</button>
    <button class="btn quiet small" onClick=${archive}><${Icon} name="archive" />${
    _("Archive")
  }</button>
    <button class="icon-btn" aria-label=${
    _("Choose none")
  } onClick=${chooseNone}><${Icon} name="x" /></button></div>`;
}

/** @param {Promise<any>} pending @param {string} summary */
async function withUndo(pending, summary) {
  const answer = await pending;
  if (answer) toast(summary, { name: _("Undo"), action: () => undoAnswer(answer) });
}

/** @param {Element} anchor */
export function moveMenu(anchor) {
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

/** @param {Element} anchor */
function peopleMenu(anchor) {
  const cards = chosenInOrder().map((id) => row("card", id));
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
              ? card.assignees.filter((/** @type {number} */ id) => id !== person.id)
              : [...new Set([...card.assignees, person.id])],
          })),
      };
    }),
  );
}

/** @param {Element} anchor */
function labelMenu(anchor) {
  const cards = chosenInOrder().map((id) => row("card", id));
  const entries = labelChoices().map((one) => {
    const isOn = cards.every((card) => card.labels.includes(one.name));
    return { ...one, isOn, action: () => setLabel(one.name, isOn) };
  });
  openChooser(anchor, _("Labels"), entries, newLabel((name) => setLabel(name, false)));
}

/** @param {string} label @param {boolean} isOn */
function setLabel(label, isOn) {
  change(isOn ? { remove_labels: [label] } : { add_labels: [label] }, (card) => ({
    labels: isOn
      ? card.labels.filter((/** @type {string} */ one) => one !== label)
      : [...new Set([...card.labels, label])],
  }));
}

/** @param {Element} anchor */
function serviceMenu(anchor) {
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

/** @param {any} what @param {(card: any) => any} patch */
function change(what, patch) {
  const ids = chosenInOrder();
  const summary = what.archive
    ? ngettext("{n} card archived", "{n} cards archived", ids.length)
    : ngettext("{n} card changed", "{n} cards changed", ids.length);
  withUndo(changeCards(ids, what, summary, patch), summary);
}
