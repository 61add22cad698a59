/**
 * Keyboard focus, which card it is on; the focus stays with the card when a drawing puts it
 * elsewhere.
 */

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
    if (lastFocused && document.activeElement === document.body) focus(lastFocused);
  }).observe(root, { childList: true, subtree: true });
}

export function focusCard(id: number) {
  lastFocused = id;
  focus(id);
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
