// @ts-check
/**
 * Many cards chosen at once: by x, Shift and Ctrl; what is done to them is one command with one
 * undo.
 */
import { signal } from "@preact/signals";
import { onRow } from "../../sync/store.js";
import { shownIn } from "./cells.js";
import { columns } from "./lists.js";

export const chosen = signal(/** @type {Set<number>} */ (new Set()));
let anchor = 0;

/** @param {number} id */
export function toggleChosen(id) {
  const ids = new Set(chosen.value);
  ids.has(id) ? ids.delete(id) : ids.add(id);
  anchor = id;
  chosen.value = ids;
}

/**
 * Everything between the last chosen card and this one, in the order of the screen.
 * @param {number} id
 */
export function chooseTo(id) {
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

function inOrder() {
  return columns.value.flatMap((column) => shownIn(column.id));
}

onRow((table, id, _before, after) => {
  if (table === "card" && !after && chosen.peek().has(Number(id))) toggleChosen(Number(id));
});
