// @ts-check
/** Which card the keyboard is on, and taking it elsewhere. */

/** At once, so that the next key finds it, and again once it has been drawn in its new place. @param {number} id */
export function focusCard(id) {
  focus(id);
  requestAnimationFrame(() => (focusedCard() === id || document.activeElement === document.body) && focus(id));
}

/** @param {number} id */
function focus(id) {
  const card = document.getElementById(`card-${id}`);
  card?.focus();
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The card that has the focus, or has it inside; 0 for none. */
export function focusedCard() {
  const card = /** @type {HTMLElement | null} */ (document.activeElement?.closest(".card[data-id]"));
  return Number(card?.dataset.id ?? 0);
}
