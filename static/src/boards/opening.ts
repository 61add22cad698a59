/** Opens what belongs to a card: its sheet, its menus, its dialogs (opened.ts). */
import { signal } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { openers } from "../ui/palette/entries.ts";
import { part } from "../ui/part.tsx";

export const ofCards = part(() => import("./opened.ts"));

/** The card whose sheet is open; 0 for none. */
export const openCard = signal(0);
export const openSheet = ofCards.opens("openSheet");
export const cardMenu = ofCards.opens("cardMenu");
export const labelMenu = ofCards.opens("labelMenu");
export const dueMenu = ofCards.opens("dueMenu");
export const openPeople = ofCards.opens("openPeople");
export const openSplit = ofCards.opens("openSplit");
export const toggleBlocked = ofCards.opens("toggleBlocked");
const closeSheet = ofCards.opens("closeSheet");

/** Follows the address: back and forward open and close cards. */
export function followAddress() {
  const match = location.pathname.match(/\/cards\/(\d+)$/);
  if (match) openSheet(Number(match[1]));
  else if (openCard.peek()) closeSheet();
}

/** A card of this page's board that the palette finds is opened where one is. */
export function openCardsInPlace() {
  openers.push(({ board_id, card_id }) => {
    if (board_id !== boot.board || !card_id) return false;
    openSheet(card_id);
    return true;
  });
}
