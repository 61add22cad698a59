/** My work by keyboard and by mouse: as on a board, on cards of every board. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { mayWorkOn } from "../../sync/selectors.ts";
import { archiveCard, toggleAssignee } from "../../boards/actions.ts";
import { focusCard, focusedCard } from "../../boards/card_focus.ts";
import {
  cardMenu,
  followAddress,
  labelMenu,
  openPeople,
  openSheet,
  openSplit,
  toggleBlocked,
} from "../../boards/opening.ts";
import { carry } from "./actions.ts";
import { takeInHand } from "./card_in_hand.ts";

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };
const CARRIES: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

export function workKeys(root: HTMLElement) {
  root.addEventListener("click", onClick);
  root.addEventListener("keydown", onCardKey);
  root.addEventListener("contextmenu", (e) => {
    const card = cardOf(e);
    if (!card) return;
    e.preventDefault();
    openMenuOf(card, idOf(card));
  });
  addEventListener("popstate", () => {
    takeInHand(Number(location.pathname.match(/\/cards\/(\d+)$/)?.[1]));
    followAddress();
  });
  useKeys([
    { keys: ["Enter", "e"], name: _("Open the card"), action: () => {} },
    onFocused(["m"], _("Move, and all else: the card's menu"), (id, card) => cardMenu(card, id)),
    onFocused(["a"], _("People of the card"), (id, card) => openPeople(card, id)),
    onFocused(["t"], _("Give it back"), (id) => toggleAssignee(id, boot.me.id)),
    onFocused(["l"], _("Labels"), (id, card) => takeInHand(id).then(() => labelMenu(card, id))),
    onFocused(["b"], _("Blocked, or not any more"), toggleBlocked),
    onFocused(["s"], _("Split it into smaller steps"), openSplit),
    onFocused(["v"], _("Archive"), (id) => archiveCard(id)),
    {
      keys: ["ArrowUp", "ArrowDown", "j", "k"],
      name: _("Walk; with Alt and ← →: carry the card a column on or back"),
      action: () => neighbour(0, 1)?.focus(),
    },
    {
      keys: ["/", "f"],
      name: _("Filter by word"),
      action: () => document.getElementById("word")?.focus(),
    },
  ]);
}

const cardOf = (e: Event) => (e.target as Element).closest<HTMLElement>(".card[data-id]");
const idOf = (card: HTMLElement) => Number(card.dataset.id);

function onClick(e: MouseEvent) {
  const card = cardOf(e), target = e.target as Element;
  if (!card || target.closest("[data-step]")) return;
  const menu = target.closest("[data-menu]");
  if (menu) openMenuOf(menu, idOf(card));
  else openCardOf(idOf(card));
}

function openMenuOf(anchor: Element, id: number) {
  takeInHand(id);
  cardMenu(anchor, id);
}

export function openCardOf(id: number) {
  takeInHand(id);
  openSheet(id);
}

function onCardKey(e: KeyboardEvent) {
  const target = e.target as HTMLElement;
  if (!target.matches(".card[data-id]") || e.ctrlKey || e.metaKey) return;
  if (e.key.length === 1 && !boot.me.has_single_keys) return;
  const id = idOf(target), step = STEPS[e.key], by = CARRIES[e.key];
  if (e.key === "Enter" || e.key === "e") openCardOf(id);
  else if (by && e.altKey) carry(id, by);
  else if (step && !e.altKey) neighbour(id, step)?.focus();
  else return;
  e.preventDefault();
  e.stopPropagation();
}

/** The row above or below; without a row to begin from, the first. */
function neighbour(id: number, step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>(".mine .card[data-id]")];
  return rows[rows.findIndex((one) => idOf(one) === id) + step];
}

/** On a board that this person may change. */
function onFocused(keys: string[], name: string, action: (id: number, card: Element) => void) {
  const act = () => {
    const id = focusedCard(), card = row("card", id);
    const place = document.getElementById(`card-${id}`);
    if (!card || !place || !mayWorkOn(card.board_id)) return;
    takeInHand(id);
    action(id, place);
    focusCard(id);
  };
  return { keys, name, action: act };
}
