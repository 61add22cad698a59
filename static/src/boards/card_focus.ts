/**
 * Keyboard focus, which card it is on; the focus stays with the card when a drawing puts it
 * elsewhere.
 */
import { bring } from "./near_screen.ts";

/** The card that has the focus, kept while a new drawing has dropped it; 0 for none. */
let lastFocused = 0;

/**
 * Before any next key is heard, a card that was drawn anew or moved in its list has the focus
 * again.
 */
export function keepFocus(root: HTMLElement) {
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(kind, (e) => lastFocused = idOf(e.target as Element), true);
  }
  new MutationObserver(() => {
    if (lastFocused && document.activeElement === document.body) focusCard(lastFocused);
  }).observe(root, { childList: true, subtree: true });
  document.addEventListener("selectionchange", () => focusFound(document.getSelection()));
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
