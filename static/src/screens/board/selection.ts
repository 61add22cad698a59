/**
 * Many cards chosen at once: by x, Shift and Ctrl; what is done to them is one command with one
 * undo.
 */
import { signal } from "@preact/signals";
import { onRow } from "../../sync/store.ts";
import { ngettext } from "../../sync/i18n.ts";
import { changeCards } from "../../boards/actions.ts";
import { shownIn } from "../../boards/cells.ts";
import { columns } from "../../sync/selectors.ts";
import type { Card } from "../../model/rows.ts";
import type { ToMany } from "../../boards/actions.ts";

export const chosen = signal(new Set<number>());
let anchor = 0;

export function toggleChosen(id: number) {
  const ids = new Set(chosen.value);
  ids.has(id) ? ids.delete(id) : ids.add(id);
  anchor = id;
  chosen.value = ids;
}

/** Everything between the last chosen card and this one, in the order of the screen. */
export function chooseTo(id: number) {
  const ids = inOrder(), from = ids.indexOf(anchor), to = ids.indexOf(id);
  const between = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  if (from < 0) anchor = id;
  chosen.value = new Set([...chosen.value, ...between]);
}

export function chooseNone() {
  if (chosen.peek().size) chosen.value = new Set();
}

/** The chosen cards as they stand on the screen. */
export function chosenInOrder() {
  return inOrder().filter((id) => chosen.value.has(id));
}

/** @param patch what is seen of it at once */
export function changeChosen(what: ToMany, patch: (card: Card) => Partial<Card>) {
  const ids = chosenInOrder();
  const summary = what.archive
    ? ngettext("{n} card archived", "{n} cards archived", ids.length)
    : ngettext("{n} card changed", "{n} cards changed", ids.length);
  changeCards(ids, what, summary, patch);
}

function inOrder() {
  return columns.value.flatMap((column) => shownIn(column.id));
}

onRow("card", (id, _before, after) => {
  if (!after && chosen.peek().has(id)) toggleChosen(id);
});
