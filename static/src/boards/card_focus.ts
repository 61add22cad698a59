/**
 * Keyboard focus, which card it is on; the focus stays with the card when a drawing puts it
 * elsewhere.
 */
import { row } from "../sync/store.ts";
import { bring } from "./near_screen.ts";

const NEAR = 20;
/** The card that has the focus, kept while a new drawing has dropped it; 0 for none. */
let lastFocused = 0;
/** The cards below it in its list, then those above, the nearest first: where the focus goes. */
let besides: number[] = [];

/**
 * Before any next key is heard, a card that was drawn anew or moved in its list has the focus
 * again.
 */
export function keepFocus(root: HTMLElement) {
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (e) => noteFocus(e.target as Element), true);
  }
  new MutationObserver(() => {
    if (lastFocused && document.activeElement === document.body) focusAgain();
  }).observe(root, { childList: true, subtree: true });
  document.addEventListener("selectionchange", () => focusFound(document.getSelection()));
}

function noteFocus(target: Element) {
  lastFocused = idOf(target);
  const card = target.closest<HTMLElement>(".card[data-id]");
  const list = card?.closest(".list")?.querySelectorAll<HTMLElement>(".card[data-id]") ?? [];
  const all = [...list], at = card ? all.indexOf(card) : -1;
  const near = [...all.slice(at + 1, at + 1 + NEAR), ...all.slice(0, Math.max(at, 0)).reverse()];
  besides = near.map((one) => Number(one.dataset.id));
}

/** On the card, or on the one beside it that is still there. */
function focusAgain() {
  if (row("card", lastFocused)) return focusCard(lastFocused);
  const next = besides.find((id) => document.getElementById(`card-${id}`));
  lastFocused = next ?? 0;
  if (next) focusCard(next);
}

/** What was found in the page among the titles of cards far from the screen has the focus then. */
function focusFound(selection: Selection | null) {
  const text = selection?.anchorNode, far = text?.parentElement?.closest<HTMLElement>(".far");
  if (!selection || !text || !far) return;
  const line = far.textContent.slice(0, selection.anchorOffset).split("\n").length - 1;
  focusCard(Number(far.dataset.ids?.split(" ")[line]));
}

export async function focusCard(id: number) {
  lastFocused = id;
  focus(id);
  await bring(id);
  if (lastFocused === id) focus(id);
}

/** @returns whether there is such a card on the screen now */
export async function showCard(id: number) {
  await bring(id);
  const card = document.getElementById(`card-${id}`);
  card?.scrollIntoView({ block: "nearest" });
  return card !== null;
}

function focus(id: number) {
  const card = document.getElementById(`card-${id}`);
  card?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The card that has the focus, or has it inside; 0 for none. */
export function focusedCard() {
  return idOf(document.activeElement);
}

function idOf(element: Element | null) {
  const card = element?.closest<HTMLElement>(".card[data-id]");
  return Number(card?.dataset.id ?? 0);
}
