// @ts-check
/** The board's columns in order, and the card ids of each as a signal of its own. */
import { computed, signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { all, onRow, row } from "../../sync/store.js";

/** @type {Map<number, import("@preact/signals").Signal<number[]>>} */
const lists = new Map();
/** @type {Map<number, {column: number, rank: string}>} */
const places = new Map();

export const columns = computed(() =>
  all("column").filter((c) => c.board_id === boot.board).sort((a, b) => a.rank < b.rank ? -1 : 1)
);

/** Card ids of a column from top to bottom. @param {number} columnId */
export function listOf(columnId) {
  let list = lists.get(columnId);
  if (!list) lists.set(columnId, list = signal([]));
  return list;
}

/** @param {number} columnId */
export const columnIndex = (columnId) => columns.value.findIndex((column) => column.id === columnId);

/** The focus area that gives a card its colour. @param {any} card */
export function areaOf(card) {
  const initiative = card.initiative_id ? row("initiative", card.initiative_id) : null;
  return initiative ? row("focus_area", initiative.areas[0]) : null;
}

/** The newest standup of this board, running or held. */
export const standup = computed(() => all("standup").sort((a, b) => b.id - a.id)[0]);

/** May this person work on this board? The server decides; this only spares them dead buttons. */
export function mayWork() {
  const { role, team_id } = boot.me;
  return role === "admin" || (role !== "viewer" && row("board", boot.board)?.team_id === team_id);
}

onRow((table, id, _before, after) => {
  if (table !== "card") return;
  const old = places.get(Number(id));
  if (old && after && old.column === after.column_id && old.rank === after.rank) return;
  if (old) remove(old.column, Number(id));
  if (after) insert(Number(id), after);
  else places.delete(Number(id));
});

/** @param {number} column @param {number} id */
function remove(column, id) {
  const list = listOf(column);
  list.value = list.value.filter((one) => one !== id);
}

/** @param {number} id @param {{column_id: number, rank: string}} card */
function insert(id, card) {
  places.set(id, { column: card.column_id, rank: card.rank });
  const list = listOf(card.column_id), ids = list.value;
  let low = 0, high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.get(ids[middle])?.rank ?? "") < card.rank) low = middle + 1;
    else high = middle;
  }
  list.value = [...ids.slice(0, low), id, ...ids.slice(low)];
}
