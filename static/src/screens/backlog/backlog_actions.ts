/** Planning: which cards are promised for which sprint, and in what order the rest waits. */
import { between } from "../../model/rank.ts";
import { boot } from "../../sync/boot.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { act, onCard, rankOf } from "../../boards/actions.ts";
import { backlog, listOf } from "../../sync/selectors.ts";

/**
 * Puts a card of the backlog into a sprint (or none), below another card: one command when only
 * one of the two changes.
 */
export function chooseFor(id: number, sprintId: number | null, after: number | null) {
  const card = row("card", id), column = backlog.value;
  if (!card) return;
  if (!column || card.column_id !== column.id) return setSprint([id], sprintId);
  const ids = listOf(column.id).value.filter((one) => one !== id);
  const at = after === null ? firstOf(ids, sprintId) : ids.indexOf(after) + 1;
  const rank = between(rankOf(ids[at - 1]), rankOf(ids[at]));
  if (card.sprint_id === sprintId) {
    return onCard(
      id,
      "move",
      { to_column_id: column.id, after_card_id: ids[at - 1] ?? null },
      _("“{title}” moved", card),
      { rank },
    );
  }
  const body = {
    card_ids: [id],
    values: { sprint_id: sprintId },
    to_column_id: column.id,
    after_card_id: ids[at - 1] ?? null,
  };
  return act(`boards/${boot.board}/cards/change`, body, _("“{title}” planned", card), {
    put: { card: { [id]: { rank, sprint_id: sprintId } } },
  });
}

export function setSprint(ids: number[], sprintId: number | null) {
  const card_ids = rowsOf("card", ids).map((card) => card.id);
  if (!card_ids.length) return;
  const put = Object.fromEntries(card_ids.map((id) => [id, { sprint_id: sprintId }]));
  const body = { card_ids, values: { sprint_id: sprintId } };
  return act(`boards/${boot.board}/cards/change`, body, _("planned for a sprint"), {
    put: { card: put },
  });
}

/** Above the first card of the same sprint. */
function firstOf(ids: number[], sprintId: number | null) {
  const at = ids.findIndex((id) => row("card", id)?.sprint_id === sprintId);
  return at < 0 ? ids.length : at;
}
