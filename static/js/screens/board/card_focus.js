// @ts-check
/**
 * Keyboard focus, which card it is on; the focus stays with the card when a drawing puts it
 * elsewhere.
 */

/** The card that has the focus, kept while a new drawing has dropped it; 0 for none. */
let lastFocused = 0;

/**
 * Before any next key is heard, a card that was drawn anew or moved in its list has the focus
 * again.
 * @param {HTMLElement} root
 */
export function keepFocus(root) {
  for (const kind of ["focusin", "pointerdown"]) {
    document.addEventListener(
      kind,
      (e) => lastFocused = idOf(/** @type {Element} */ (e.target)),
      true,
    );
  }
  new MutationObserver(() =>
    lastFocused && document.activeElement === document.body && focus(lastFocused)
  )
    .observe(root, { childList: true, subtree: true });
}

/** @param {number} id */
export function focusCard(id) {
  lastFocused = id;
  focus(id);
}

/** @param {number} id */
function focus(id) {
  const card = document.getElementById(`card-${id}`);
  card?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The card that has the focus, or has it inside; 0 for none. */
export function focusedCard() {
  return idOf(document.activeElement);
}

/** @param {Element | null} element */
function idOf(element) {
  const card = /** @type {HTMLElement | null | undefined} */ (element?.closest(".card[data-id]"));
  return Number(card?.dataset.id ?? 0);
}
