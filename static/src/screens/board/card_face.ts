/** What a press on a part of a card's face does: take it, or show only what is like it. */
import { toggled } from "../../model/toggled.ts";
import { boot } from "../../sync/boot.ts";
import { toggleAssignee } from "../../boards/actions.ts";
import { filter, setFilter } from "../../boards/view.ts";

/** A finger that cannot point first, and read what it would do, opens the card. */
const POINTS = matchMedia("(hover: hover)");

/** @returns whether it was such a part */
export function pressedOnFace(target: Element, cardId: number) {
  if (target.closest("[data-take]")) return Boolean(toggleAssignee(cardId, boot.me.id));
  const part = target.closest<HTMLElement>("[data-only-label], [data-only-person]");
  if (!part || !POINTS.matches) return false;
  const { onlyLabel: label, onlyPerson: person } = part.dataset;
  if (label) setFilter({ labels: toggled(filter.value.labels, label) });
  else setFilter({ people: toggled(filter.value.people, Number(person)) });
  return true;
}

/** The name of its initiative leads to that one's page; under a finger it is a part of the card. */
export function leadsElsewhere(e: MouseEvent, target: Element) {
  if (!target.closest("a.area")) return false;
  if (!POINTS.matches) e.preventDefault();
  return POINTS.matches;
}
