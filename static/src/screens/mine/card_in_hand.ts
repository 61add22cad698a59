/**
 * The page has of each board only what is this person's: a card that is opened brings the rest of
 * its board, once.
 */
import { workOn } from "../../sync/boot.ts";
import { refresh } from "../../sync/connection.ts";
import { row } from "../../sync/store.ts";

const whole: Map<number, Promise<void>> = new Map();

/** Its board is the one that is worked on. Resolves when all that belongs to the card is here. */
export function takeInHand(id: number): Promise<void> {
  const board = row("card", id)?.board_id;
  if (!board) return Promise.resolve();
  workOn(board);
  let coming = whole.get(board);
  if (!coming) whole.set(board, coming = refresh(`board/${board}`));
  return coming;
}
