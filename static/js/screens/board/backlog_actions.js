// @ts-check
/** Planning: which cards are promised for which sprint, and in what order the rest waits. */
import { between } from "../../model/rank.js";
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { act, onCard } from "./actions.js";
import { backlog, listOf } from "./lists.js";

/**
 * Puts a card of the backlog into a sprint (or none), below another card: one command when only one
 * of the two changes.
 * @param {number} id @param {number | null} sprintId @param {number | null} after
 */
export function chooseFor(id, sprintId, after) {
  const card = row("card", id), column = backlog.value;
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

/** @param {number[]} ids @param {number | null} sprintId */
export function setSprint(ids, sprintId) {
  const put = Object.fromEntries(ids.map((id) => [id, { sprint_id: sprintId }]));
  const body = { card_ids: ids, values: { sprint_id: sprintId } };
  return act(`boards/${boot.board}/cards/change`, body, _("planned for a sprint"), {
    put: { card: put },
  });
}

/**
 * Above the first card of the same sprint.
 * @param {number[]} ids @param {number | null} sprintId
 */
function firstOf(ids, sprintId) {
  const at = ids.findIndex((id) => row("card", id).sprint_id === sprintId);
  return at < 0 ? ids.length : at;
}

/** @param {number | undefined} id */
function rankOf(id) {
  return id === undefined ? null : row("card", id).rank;
}
