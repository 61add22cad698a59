// @ts-check
/** What can be done on a board: each deed with its hope, and the words by which it is undone. */
import { between } from "../../model/rank.js";
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/commands.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { announce } from "../../ui/html.js";
import { listOf } from "./lists.js";

const stream = `board/${boot.board}`;

/** @param {number} cardId @param {string} verb @param {any} body @param {string} said @param {any} [patch] */
function onCard(cardId, verb, body, said, patch) {
  const hope = patch ? { put: { card: { [cardId]: patch } } } : undefined;
  return send({ path: `/api/v1/cards/${cardId}/${verb}`, body, said, stream, hope });
}

/** Below another card of a column, or on top. @param {number} cardId @param {number} columnId @param {number | null} after */
export function moveCard(cardId, columnId, after) {
  const card = row("card", cardId), column = row("column", columnId);
  const ids = listOf(columnId).value.filter((id) => id !== cardId);
  const at = after === null ? 0 : ids.indexOf(after) + 1;
  const isThere = card.column_id === columnId && listOf(columnId).value.indexOf(cardId) === at;
  if (isThere) return;
  const rank = between(rankOf(ids[at - 1]), rankOf(ids[at]));
  const patch = card.column_id === columnId ? { rank } : { rank, column_id: columnId, ...crossing(card, column) };
  onCard(
    cardId,
    "move",
    { to_column_id: columnId, after_card_id: after },
    _("“{title}” moved", { title: card.title }),
    patch,
  );
  const place = { title: card.title, column: column.name, n: at + 1, all: ids.length + 1 };
  announce(_("{title}: moved to {column}, place {n} of {all}", place));
}

/** @param {number} columnId @param {string} title */
export function addCard(columnId, title) {
  const body = { board_id: boot.board, column_id: columnId, title };
  return send({ path: "/api/v1/cards", body, said: _("“{title}” added", { title }), stream });
}

/** @param {number} cardId @param {Record<string, any>} values @param {Record<string, any>} [only] sent, not shown */
export function editCard(cardId, values, only = {}) {
  const said = _("“{title}” changed", { title: row("card", cardId).title });
  return onCard(cardId, "edit", { ...values, ...only }, said, values);
}

/** @param {number} cardId @param {number} memberId */
export function toggleAssignee(cardId, memberId) {
  const now = row("card", cardId).assignees;
  const assignees = now.includes(memberId)
    ? now.filter((/** @type {number} */ id) => id !== memberId)
    : [...now, memberId];
  return editCard(cardId, { assignees });
}

/** @param {number} cardId @param {string} reason */
export function blockCard(cardId, reason) {
  const patch = { blocked_reason: reason, blocked_at: row("card", cardId).blocked_at ?? new Date().toISOString() };
  return onCard(cardId, "block", { reason }, _("blocked: {reason}", { reason }), patch);
}

/** @param {number} cardId */
export function unblockCard(cardId) {
  const said = _("“{title}” goes on", { title: row("card", cardId).title });
  return onCard(cardId, "unblock", {}, said, { blocked_reason: null, blocked_at: null });
}

/** @param {number} cardId */
export function archiveCard(cardId) {
  const said = _("“{title}” archived", { title: row("card", cardId).title });
  return send({ path: `/api/v1/cards/${cardId}/archive`, said, stream, hope: { gone: { card: [cardId] } } });
}

/** @param {number} cardId */
export function restoreCard(cardId) {
  return send({ path: `/api/v1/cards/${cardId}/restore`, said: _("card brought back"), stream });
}

/** @param {number} cardId @param {string} text */
export function addComment(cardId, text) {
  return onCard(cardId, "comments", { text }, _("comment"));
}

/** @param {number} cardId @param {string[]} texts */
export function addItems(cardId, texts) {
  return onCard(cardId, "items", { texts }, _("checklist"));
}

/** @param {number} cardId @param {any} item @param {Record<string, any>} values */
export function changeItem(cardId, item, values) {
  const now = row("card", cardId).checklist;
  const checklist = now.map((/** @type {any} */ one) => one.id === item.id ? { ...one, ...values } : one);
  return onCard(cardId, `items/${item.id}/change`, values, _("“{text}”", { text: item.text }), { checklist });
}

/** @param {number} cardId @param {any} item */
export function removeItem(cardId, item) {
  const checklist = row("card", cardId).checklist.filter((/** @type {any} */ one) => one.id !== item.id);
  return onCard(cardId, `items/${item.id}/remove`, {}, _("“{text}” removed", { text: item.text }), { checklist });
}

/** @param {any} column @param {Record<string, any>} values */
export function changeColumn(column, values) {
  const hope = { put: { column: { [column.id]: values } } };
  const path = `/api/v1/boards/${boot.board}/columns/${column.id}/change`;
  return send({ path, body: values, said: _("column “{name}”", { name: column.name }), stream, hope });
}

export function startStandup() {
  return send({ path: `/api/v1/boards/${boot.board}/standup`, stream });
}

/** @param {number | undefined} id */
function rankOf(id) {
  return id === undefined ? null : row("card", id).rank;
}

/** The hope of what the server's rule will say about start and finish. @param {any} card @param {any} column */
function crossing(card, column) {
  const now = new Date().toISOString();
  const started_at = column.is_started ? card.started_at ?? now : null;
  return { moved_at: now, started_at, finished_at: column.is_finished ? card.finished_at ?? now : null };
}
