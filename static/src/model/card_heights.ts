/**
 * How high cards are: what was measured is remembered as long as the card is of the same kind; what
 * was not is as high as others of its kind, whatever the styles of the day make of them.
 */
import type { Card } from "./rows.ts";

const LETTERS_A_LINE = 24, UNKNOWN = 96;

export class CardHeights {
  #measured = new Map<number, { card: Card; kind: string; height: number }>();
  #kinds = new Map<string, number>();

  /** @returns whether it is the first of its kind: others may be higher or lower than thought */
  remember(card: Card, height: number) {
    const kind = kindOf(card), isNew = !this.#kinds.has(kind);
    this.#measured.set(card.id, { card, kind, height });
    this.#kinds.set(kind, height);
    return isNew;
  }

  /** Whether it was measured as it is. */
  has(card: Card) {
    return this.#measured.get(card.id)?.card === card;
  }

  /** In pixels; of a card that is gone what it was. */
  of(id: number, card: Card | undefined) {
    const known = this.#measured.get(id), kind = card ? kindOf(card) : known?.kind ?? "";
    return known?.kind === kind ? known.height : this.#kinds.get(kind) ?? this.#usual();
  }

  /** After a change of width or density. */
  forget() {
    this.#measured.clear();
    this.#kinds.clear();
  }

  #usual() {
    let sum = 0;
    for (const height of this.#kinds.values()) sum += height;
    return sum / this.#kinds.size || UNKNOWN;
  }
}

/** What its face has: the lines of its title, and what takes a row of its own. */
function kindOf(card: Card) {
  const lines = Math.ceil(card.title.length / LETTERS_A_LINE);
  const isAbout = card.initiative_id !== null || card.service !== "standard";
  const reason = card.blocked_reason
    ? Math.ceil(card.blocked_reason.length / LETTERS_A_LINE) + 1
    : 0;
  return `${lines}/${isAbout}/${Math.min(card.labels.length, 3)}/${reason}`;
}
