/** The labels of a card, chosen by name; new ones are made on the way. */
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openChoosing } from "../ui/chooser/chooser.tsx";
import type { Choosing } from "../ui/chooser/chooser.tsx";
import { toggleLabel } from "./actions.ts";
import { colourChoice, labelChoices } from "./label_colours.tsx";

export const labelMenu = (anchor: Element, id: number) => openChoosing(anchor, labelChoosing(id));

export const labelChoosing = (id: number): Choosing => ({
  title: _("Labels"),
  choices: () => labelsOf(id),
  making: newLabel((name) => toggleLabel(id, name)),
  isMany: true,
});

function labelsOf(id: number) {
  const labels = row("card", id)?.labels ?? [];
  const entries = labelChoices().map((one) => ({
    ...one,
    isOn: labels.includes(one.name),
    action: () => toggleLabel(id, one.name),
  }));
  return [...entries, colourChoice()];
}

/** What the chooser of labels makes of a name that is not there. */
export function newLabel(action: (name: string) => void) {
  return { name: (text: string) => _("New label “{text}”", { text }), most: 40, action };
}
