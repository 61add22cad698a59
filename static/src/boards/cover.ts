/** The cover of a card: its first picture, as long as nobody has said no. */
import { all } from "../sync/store.ts";
import type { Attachment, Card } from "../model/rows.ts";

/** The oldest first. */
export function filesOf(card: Card): Attachment[] {
  const files = card.attachment_count
    ? all("attachment").filter((one) => one.card_id === card.id)
    : [];
  return files.sort((a, b) => a.id - b.id);
}

export const firstPicture = (card: Card) => filesOf(card).find((one) => one.width !== null);
