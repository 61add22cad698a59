// @ts-check
/** Everything by keyboard: arrows walk, Alt+arrows carry, Space picks up, x chooses, letters do. */
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { announce } from "../../ui/html.js";
import { useKeys } from "../../ui/keyboard_shortcuts.js";
import { toast } from "../../ui/toast.js";
import { adding } from "./adding.js";
import { moveMenu } from "./bulk.js";
import { archive, cardMenu, labelMenu, toggleBlocked } from "./card_menu.js";
import { laneOfCard, lanes, shownIn } from "./cells.js";
import { moveCard, moveCards, toggleAssignee } from "./actions.js";
import { focusCard, focusedCard } from "./card_focus.js";
import { columnIndex, columns, listOf, mayWork } from "./lists.js";
import { chooseNone, chooseTo, chosen, chosenInOrder, toggleChosen } from "./selection.js";
import { openSheet } from "./sheet.js";
import { openPeople } from "./sheet_side.js";
import { openSplit } from "./splitting.js";
import { filter, folded, setFilter, showEverything } from "./view.js";

const STEPS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  j: [0, 1],
  k: [0, -1],
};
/**
 * The card that Space has picked up, and where it was.
 * @type {{id: number, column: number, after: number | null, lane:
 *   import("../../model/swimlanes.js").Lane} | null}
 */
let carried = null;

/** @param {HTMLElement} root */
export function boardKeys(root) {
  root.addEventListener("keydown", onCardKey);
  root.addEventListener("click", onClick);
  root.addEventListener("contextmenu", (e) => {
    const card = cardOf(e);
    if (!card) return;
    e.preventDefault();
    cardMenu(card, Number(card.dataset.id));
  });
  addEventListener(
    "keydown",
    (e) => e.key === "Escape" && !document.querySelector("dialog[open], .menu") && escape(),
  );
  useKeys([
    { keys: ["n"], name: _("New card"), action: () => mayWork() && (adding.value = columnHere()) },
    { keys: ["Enter", "e"], name: _("Open the card"), action: () => {} },
    {
      keys: ["m"],
      name: _("Move, and all else: the card's menu"),
      action: () => onFocused((id, el) => menuFor(id, el)),
    },
    {
      keys: ["a"],
      name: _("People of the card"),
      action: () => onFocused((id, card) => openPeople(card, id)),
    },
    {
      keys: ["t"],
      name: _("Take it, or give it back"),
      action: () => onFocused((id) => toggleAssignee(id, boot.me.id)),
    },
    { keys: ["l"], name: _("Labels"), action: () => onFocused((id, card) => labelMenu(card, id)) },
    {
      keys: ["b"],
      name: _("Blocked, or not any more"),
      action: () => onFocused((id) => toggleBlocked(id)),
    },
    {
      keys: ["s"],
      name: _("Split it into smaller steps"),
      action: () => onFocused((id) => openSplit(id)),
    },
    { keys: ["v"], name: _("Archive"), action: () => onFocused((id) => archive(id)) },
    {
      keys: ["x"],
      name: _("Choose it; Shift chooses all up to it"),
      action: () => onFocused((id) => toggleChosen(id)),
    },
    {
      keys: ["q"],
      name: _("Only my cards"),
      action: () => setFilter({ mine: !filter.value.mine }),
    },
    { keys: ["w"], name: _("Show everything: no filter"), action: showEverything },
    {
      keys: ["/", "f"],
      name: _("Search the board"),
      action: () => document.getElementById("search")?.focus(),
    },
    {
      keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "j", "k"],
      name: _("Walk; with Alt: carry the card"),
      action: focusFirst,
    },
    {
      keys: [" "],
      name: _("Pick the card up, arrows carry it, Space lays it down, Escape puts it back"),
      action: () => {},
    },
  ]);
}

/** @param {MouseEvent} e */
function onClick(e) {
  const card = cardOf(e);
  if (!card) return;
  const id = Number(card.dataset.id), target = /** @type {HTMLElement} */ (e.target);
  if (target.closest("[data-menu]")) {
    cardMenu(/** @type {Element} */ (target.closest("[data-menu]")), id);
  } else if (target.closest("[data-split]")) openSplit(id);
  else if (e.shiftKey && mayWork()) chooseTo(id);
  else if ((e.ctrlKey || e.metaKey) && mayWork()) toggleChosen(id);
  else openSheet(id);
}

/** @param {Event} e */
function cardOf(e) {
  return /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (e.target).closest(
    ".card[data-id]",
  ));
}

/** @param {number} id @param {Element} card */
function menuFor(id, card) {
  if (chosen.value.size > 1 && chosen.value.has(id)) moveMenu(card);
  else cardMenu(card, id);
}

/** @param {KeyboardEvent} e */
function onCardKey(e) {
  const target = /** @type {HTMLElement} */ (e.target);
  if (!target.matches(".card[data-id]") || e.ctrlKey || e.metaKey) return;
  const id = Number(target.dataset.id), step = STEPS[/** @type {"ArrowUp"} */ (e.key)];
  const isLetter = e.key.length === 1 && e.key !== " " && !boot.me.has_single_keys;
  if (isLetter) return;
  if (carried && carried.id !== id) layDown();
  if (e.key === "Enter" || e.key === "e") openSheet(id);
  else if (e.key === " ") pickUpOrLayDown(id);
  else if (step && (e.altKey || carried)) carry(id, step[0], step[1]);
  else if (step && e.shiftKey) chooseBy(id, step);
  else if (step) walk(id, step[0], step[1]);
  else return;
  e.preventDefault();
  e.stopPropagation();
}

/** @param {number} id @param {number} dx @param {number} dy */
function walk(id, dx, dy) {
  const next = neighbour(id, dx, dy);
  if (next) focusCard(next);
}

/** @param {number} id @param {number[]} step */
function chooseBy(id, step) {
  if (!chosen.value.has(id)) toggleChosen(id);
  const next = neighbour(id, step[0], step[1]);
  if (next) chooseTo(next), focusCard(next);
}

/** @param {number} id @param {number} dx @param {number} dy */
function neighbour(id, dx, dy) {
  const card = row("card", id);
  const at = shownIn(card.column_id).indexOf(id) + dy;
  for (let c = columnIndex(card.column_id) + dx; columns.value[c]; c += dx || 99) {
    const ids = folded.value.includes(columns.value[c].id) ? [] : shownIn(columns.value[c].id);
    if (ids.length) return ids[Math.max(0, Math.min(at, ids.length - 1))];
  }
}

/** @param {number} id @param {number} dx @param {number} dy */
function carry(id, dx, dy) {
  if (!mayWork()) return;
  const card = row("card", id), to = columns.value[columnIndex(card.column_id) + dx];
  if (!to) return;
  if (chosen.value.size > 1 && chosen.value.has(id) && dx) {
    moveCards(chosenInOrder(), to.id, null);
    return focusCard(id);
  }
  const ids = listOf(to.id).value.filter((one) => one !== id);
  const now = listOf(card.column_id).value.indexOf(id);
  const place = Math.max(0, Math.min(dx ? now : now + dy, ids.length));
  if (!dx && place === now && lanes.value.length > 1) return carryToLane(id, dy);
  moveCard(id, to.id, place === 0 ? null : ids[place - 1]);
  focusCard(id);
}

/**
 * Over the edge of its list a card goes into the next lane.
 * @param {number} id @param {number} dy
 */
function carryToLane(id, dy) {
  const card = row("card", id),
    at = lanes.value.findIndex((lane) => lane.key === laneOfCard(card).key);
  const lane = lanes.value[at + dy];
  if (!lane) return;
  moveCard(
    id,
    card.column_id,
    dy > 0 ? null : shownIn(card.column_id, lane.key).at(-1) ?? null,
    lane,
  );
  focusCard(id);
}

/** @param {number} id */
function pickUpOrLayDown(id) {
  if (!mayWork()) return;
  const card = row("card", id);
  if (carried) return layDown();
  const ids = listOf(card.column_id).value;
  carried = {
    id,
    column: card.column_id,
    after: ids[ids.indexOf(id) - 1] ?? null,
    lane: laneOfCard(card),
  };
  announce(
    _("{title} is picked up: arrows carry it, Space lays it down, Escape puts it back", {
      title: card.title,
    }),
  );
  document.body.classList.add("is-carrying");
}

function layDown() {
  const card = carried && row("card", carried.id);
  if (card) {
    announce(
      _("{title} is laid down in {column}", {
        title: card.title,
        column: row("column", card.column_id).name,
      }),
    );
  }
  carried = null;
  document.body.classList.remove("is-carrying");
}

function escape() {
  const { id, column, after, lane } = carried ?? { id: 0, column: 0, after: null, lane: undefined };
  if (!carried) return chooseNone();
  if (row("card", id)) moveCard(id, column, after, lane), focusCard(id);
  carried = null;
  document.body.classList.remove("is-carrying");
}

/** @param {(id: number, card: HTMLElement) => void} action */
function onFocused(action) {
  const id = focusedCard();
  if (!id) return void toast(_("Choose a card first, with the arrow keys."));
  if (mayWork()) action(id, /** @type {HTMLElement} */ (document.getElementById(`card-${id}`)));
}

function columnHere() {
  const here = /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest(
    "[data-column]",
  ));
  return Number(here?.dataset.column ?? columns.value[0]?.id ?? 0);
}

function focusFirst() {
  if (focusedCard()) return;
  const first = columns.value.map((column) => shownIn(column.id)[0]).find(Boolean);
  if (first) focusCard(first);
}
