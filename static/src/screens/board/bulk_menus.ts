/** What can be chosen for the chosen cards. */
import { rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openChooser } from "../../ui/chooser/chooser.tsx";
import { newLabel } from "../../boards/label_menu.tsx";
import { peopleChoices } from "../../boards/people_menu.tsx";
import { SERVICES } from "../../boards/cells.ts";
import { moveCards } from "../../boards/actions.ts";
import { columns } from "../../sync/selectors.ts";
import { labelChoices } from "../../boards/label_colours.tsx";
import { changeChosen, chosenInOrder } from "./selection.ts";

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

export function peopleMenu(anchor: Element) {
  const choices = () =>
    peopleChoices().map((choice) => {
      const { id } = choice.person;
      const isOn = chosenCards().every((card) => card.assignees.includes(id));
      return { ...choice, isOn, action: () => setPerson(id, isOn) };
    });
  openChooser(anchor, _("People"), choices, { isMany: true });
}

function setPerson(id: number, isOn: boolean) {
  changeChosen(isOn ? { remove_people: [id] } : { add_people: [id] }, (card) => ({
    assignees: isOn
      ? card.assignees.filter((one) => one !== id)
      : [...new Set([...card.assignees, id])],
  }));
}

export function labelMenu(anchor: Element) {
  const choices = () =>
    labelChoices().map((one) => {
      const isOn = chosenCards().every((card) => card.labels.includes(one.name));
      return { ...one, isOn, action: () => setLabel(one.name, isOn) };
    });
  const making = newLabel((name) => setLabel(name, false));
  openChooser(anchor, _("Labels"), choices, { making, isMany: true });
}

function setLabel(label: string, isOn: boolean) {
  changeChosen(isOn ? { remove_labels: [label] } : { add_labels: [label] }, (card) => ({
    labels: isOn
      ? card.labels.filter((one) => one !== label)
      : [...new Set([...card.labels, label])],
  }));
}

export function serviceMenu(anchor: Element) {
  openChooser(anchor, _("Class of service"), () =>
    SERVICES.map(([service, name]) => ({
      name,
      action: () => changeChosen({ values: { service } }, () => ({ service })),
    })));
}
