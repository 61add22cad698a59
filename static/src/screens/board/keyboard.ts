/** Everything by keyboard: arrows walk, Alt+arrows carry, Space picks up, x chooses, letters do. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { announce } from "../../ui/announce.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { adding } from "../../boards/adding.tsx";
import { leadsElsewhere, pressedOnFace } from "./card_face.ts";
import { moveMenu } from "./opening.ts";
import { laneOfCard, lanes, shownIn } from "../../boards/cells.ts";
import { archiveCard, moveCard, moveCards, toggleAssignee } from "../../boards/actions.ts";
import { focusCard, focusedCard } from "../../boards/card_focus.ts";
import { columnIndex, columns, listOf, mayWork } from "../../sync/selectors.ts";
import { chooseNone, chooseTo, chosen, chosenInOrder, toggleChosen } from "./selection.ts";
import {
  cardMenu,
  dueMenu,
  labelMenu,
  openPeople,
  openSheet,
  openSplit,
  toggleBlocked,
} from "../../boards/opening.ts";
import { filter, folded, setFilter, showEverything } from "../../boards/view.ts";
import type { Lane } from "../../model/swimlanes.ts";

const STEPS: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  j: [0, 1],
  k: [0, -1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};
/** The card that Space has picked up, and where it was. */
let carried: { id: number; column: number; after: number | null; lane: Lane } | null = null;

export function boardKeys(root: HTMLElement) {
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
      action: () => onFocused((id, card) => menuFor(id, card)),
    },
    {
      keys: ["d"],
      name: _("Due date of the card"),
      action: () => onFocused((id, card) => dueMenu(card, id)),
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
    { keys: ["v"], name: _("Archive"), action: () => onFocused((id) => archiveCard(id)) },
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
      keys: ["Home", "End"],
      name: _("To the first or the last card of the column; with Alt: carry it there"),
      action: focusFirst,
    },
    {
      keys: [" "],
      name: _("Pick the card up, arrows carry it, Space lays it down, Escape puts it back"),
      action: () => {},
    },
  ]);
}

function onClick(e: MouseEvent) {
  const card = cardOf(e);
  if (!card) return;
  const id = Number(card.dataset.id), target = e.target as HTMLElement;
  if (leadsElsewhere(e, target) || pressedOnFace(target, id)) return;
  const menu = target.closest("[data-menu]");
  if (menu) cardMenu(menu, id);
  else if (target.closest("[data-split]")) openSplit(id);
  else if (e.shiftKey && mayWork()) chooseTo(id);
  else if ((e.ctrlKey || e.metaKey) && mayWork()) toggleChosen(id);
  else openSheet(id);
}

function cardOf(e: Event) {
  return (e.target as HTMLElement).closest<HTMLElement>(".card[data-id]");
}

function menuFor(id: number, card: Element) {
  if (chosen.value.size > 1 && chosen.value.has(id)) moveMenu(card);
  else cardMenu(card, id);
}

function onCardKey(e: KeyboardEvent) {
  const target = e.target as HTMLElement;
  if (!target.matches(".card[data-id]") || e.ctrlKey || e.metaKey) return;
  const id = Number(target.dataset.id), step = STEPS[e.key];
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

function walk(id: number, dx: number, dy: number) {
  const next = neighbour(id, dx, dy);
  if (next) focusCard(next);
}

function chooseBy(id: number, step: number[]) {
  if (!chosen.value.has(id)) toggleChosen(id);
  const next = neighbour(id, step[0], step[1]);
  if (next) chooseTo(next), focusCard(next);
}

function neighbour(id: number, dx: number, dy: number) {
  const card = row("card", id);
  if (!card) return;
  const at = shownIn(card.column_id).indexOf(id) + dy;
  for (let c = columnIndex(card.column_id) + dx; columns.value[c]; c += dx || 99) {
    const ids = folded.value.includes(columns.value[c].id) ? [] : shownIn(columns.value[c].id);
    if (ids.length) return ids[Math.max(0, Math.min(at, ids.length - 1))];
  }
}

function carry(id: number, dx: number, dy: number) {
  const card = row("card", id);
  if (!card || !mayWork()) return;
  const to = columns.value[columnIndex(card.column_id) + dx];
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

/** Over the edge of its list a card goes into the next lane. */
function carryToLane(id: number, dy: number) {
  const card = row("card", id);
  if (!card) return;
  const at = lanes.value.findIndex((lane) => lane.key === laneOfCard(card).key);
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

function pickUpOrLayDown(id: number) {
  if (!mayWork()) return;
  if (carried) return layDown();
  const card = row("card", id);
  if (!card) return;
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
  const card = row("card", carried?.id), column = row("column", card?.column_id);
  if (card && column) {
    const facts = { title: card.title, column: column.name };
    announce(_("{title} is laid down in {column}", facts));
  }
  carried = null;
  document.body.classList.remove("is-carrying");
}

function escape() {
  if (!carried) return chooseNone();
  const { id, column, after, lane } = carried;
  if (row("card", id)) moveCard(id, column, after, lane), focusCard(id);
  carried = null;
  document.body.classList.remove("is-carrying");
}

function onFocused(action: (id: number, card: HTMLElement) => void) {
  const id = focusedCard();
  if (!id) return void toast(_("Choose a card first, with the arrow keys."));
  const card = document.getElementById(`card-${id}`);
  if (card && mayWork()) action(id, card);
}

function columnHere() {
  const here = document.activeElement?.closest<HTMLElement>("[data-column]");
  return Number(here?.dataset.column ?? columns.value[0]?.id ?? 0);
}

function focusFirst() {
  if (focusedCard()) return;
  const first = columns.value.map((column) => shownIn(column.id)[0]).find(Boolean);
  if (first) focusCard(first);
}
