/** What is done with a card from its row: begun, finished, gone on with, a column on or back. */
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { columns, mayWorkOn } from "../../sync/selectors.ts";
import { moveCard, unblockCard } from "../../boards/actions.ts";
import { focusCard } from "../../boards/card_focus.ts";
import { takeInHand } from "./card_in_hand.ts";
import type { BoardColumn, Card } from "../../model/rows.ts";
import type { Part } from "../../model/my_work.ts";

type Step = { name: string; icon: string; action: () => void };

/** The one thing that most often comes next; none where the board is only read. */
export function nextStep(card: Card, part: Part): Step | null {
  if (!mayWorkOn(card.board_id) || part === "done") return null;
  if (part === "waiting") {
    return { name: _("Go on with it"), icon: "play", action: () => goOn(card) };
  }
  return card.started_at
    ? { name: _("Done"), icon: "check", action: () => moveTo(card, (one) => one.is_finished) }
    : { name: _("Begin it"), icon: "play", action: () => moveTo(card, isWork) };
}

const isWork = (column: BoardColumn) => column.is_started && !column.is_finished;

function goOn({ id }: Card) {
  takeInHand(id);
  unblockCard(id);
}

function moveTo(card: Card, isIt: (column: BoardColumn) => boolean) {
  takeInHand(card.id);
  const column = columns.value.find(isIt);
  if (column) moveCard(card.id, column.id, null);
}

/** @param by 1 for the next column of its board, -1 for the one before */
export function carry(id: number, by: 1 | -1) {
  const card = row("card", id);
  if (!card || !mayWorkOn(card.board_id)) return;
  takeInHand(id);
  const at = columns.value.findIndex((one) => one.id === card.column_id);
  const column = columns.value[at + by];
  if (!column) return;
  moveCard(id, column.id, null);
  focusCard(id);
}
