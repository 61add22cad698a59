/** Where a walk is: the card in the light, its place among its kind, and what comes after. Pure. */
import type { Card } from "./rows.ts";

type Walked = Pick<Card, "id" | "column_id" | "initiative_id">;

export interface Place<One> {
  /** What it stands in: a column's id, or an initiative's; null for none. */
  group: number | null;
  /** Its place in that group, from 1, and how many of the walk are there. */
  n: number;
  of: number;
  /** What comes after it, in the order of the walk. */
  after: One[];
}

/** What a walk goes along has in common: the column of a card, or the initiative. */
export function groupOf(card: Walked | undefined, style: string) {
  return (style === "focus" ? card?.initiative_id : card?.column_id) ?? null;
}

/**
 * @param cards of the walk, in its order; one that was put away in the meantime is undefined
 * @param turn the one in the light
 */
export function placeIn<One extends Walked>(
  cards: (One | undefined)[],
  turn: number,
  style: string,
): Place<One> {
  const group = groupOf(cards[turn], style);
  const isBeside = (card: One | undefined) => !!card && groupOf(card, style) === group;
  return {
    group,
    n: cards.slice(0, turn + 1).filter(isBeside).length,
    of: cards.filter(isBeside).length,
    after: cards.slice(turn + 1).filter((one) => one !== undefined),
  };
}
