// @ts-check
/**
 * What can be done on a board: each action with its optimistic update, and the words by which it is
 * undone.
 */
import { valuesFor } from "../../model/swimlanes.js";
import { between } from "../../model/rank.js";
import { boot } from "../../sync/boot.js";
import { serverInstant } from "../../sync/clock.js";
import { send } from "../../sync/optimistic_updates.js";
import { row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { announce } from "../../ui/html.js";
import { toast } from "../../ui/toast.js";
import { laneOfCard } from "./cells.js";
import { letGo } from "./hold_list.js";
import { listOf } from "./lists.js";

const stream = `board/${boot.board}`;

/**
 * @typedef {Pick<import("../../sync/optimistic_updates.js").Action, "written" | "isHeld">} Form
 *   what was written in the form that asks for it, and whether it still shows that
 */

/**
 * @param {string} path @param {any} body @param {string} summary
 * @param {{put?: any, gone?: any}} [optimistic] @param {Form} [form]
 */
export function act(path, body, summary, optimistic, form) {
  letGo();
  return send({ path: `/api/v1/${path}`, body, summary, stream, optimistic, ...form });
}

/**
 * @param {number} cardId @param {string} verb @param {any} body @param {string} summary
 * @param {any} [patch] @param {Form} [form]
 */
export function onCard(cardId, verb, body, summary, patch, form) {
  return act(
    `cards/${cardId}/${verb}`,
    body,
    summary,
    patch && { put: { card: { [cardId]: patch } } },
    form,
  );
}

/**
 * Words on a card, and the field of its sheet that they came from.
 * @param {number} cardId @param {string} field @param {string} text @param {string} about
 * @returns {import("../../model/outbox.js").Written}
 */
export function writtenOn(cardId, field, text, about) {
  return {
    text,
    draft: `${field}.${cardId}`,
    about,
    href: `/boards/${boot.board}/cards/${cardId}`,
  };
}

/**
 * Below another card of a column, or on top; in another lane it takes on what that lane stands for.
 * @param {number} cardId @param {number} columnId @param {number | null} after
 * @param {import("../../model/swimlanes.js").Lane} [lane]
 */
export function moveCard(cardId, columnId, after, lane) {
  const card = row("card", cardId), column = row("column", columnId);
  const values = lane ? valuesFor(card, laneOfCard(card), lane) : {};
  if (values === null) {
    return void toast(_("This lane cannot be chosen by moving a card: open the card instead."));
  }
  const ids = listOf(columnId).value.filter((id) => id !== cardId);
  const at = after === null ? 0 : ids.indexOf(after) + 1;
  const isThere = card.column_id === columnId && listOf(columnId).value.indexOf(cardId) === at;
  if (isThere && !Object.keys(values).length) return;
  const rank = between(rankOf(ids[at - 1]), rankOf(ids[at]));
  const patch = card.column_id === columnId
    ? { rank }
    : { rank, column_id: columnId, ...crossing(card, column) };
  onCard(
    cardId,
    "move",
    { to_column_id: columnId, after_card_id: after, ...values },
    _("“{title}” moved", { title: card.title }),
    { ...patch, ...values },
  );
  const place = { title: card.title, column: column.name, n: at + 1, all: ids.length + 1 };
  announce(_("{title}: moved to {column}, place {n} of {all}", place));
}

/**
 * @param {number[]} cardIds @param {any} what @param {string} summary
 * @param {(card: any) => any} patch
 */
export function changeCards(cardIds, what, summary, patch) {
  const put = Object.fromEntries(cardIds.map((id) => [id, patch(row("card", id))]));
  const optimistic = what.archive ? { gone: { card: cardIds } } : { put: { card: put } };
  announce(summary);
  return act(
    `boards/${boot.board}/cards/change`,
    { card_ids: cardIds, ...what },
    summary,
    optimistic,
  );
}

/**
 * Many cards below another one of a column, in their order.
 * @param {number[]} cardIds @param {number} columnId @param {number | null} after
 */
export function moveCards(cardIds, columnId, after) {
  const column = row("column", columnId),
    ids = listOf(columnId).value.filter((id) => !cardIds.includes(id));
  const at = after === null ? 0 : ids.indexOf(after) + 1, next = rankOf(ids[at]);
  let last = rankOf(ids[at - 1]);
  const summary = ngettext("{n} card moved", "{n} cards moved", cardIds.length);
  return changeCards(
    cardIds,
    { to_column_id: columnId, after_card_id: at ? ids[at - 1] : null },
    summary,
    (card) => {
      last = between(last, next);
      return {
        rank: last,
        column_id: columnId,
        ...(card.column_id === columnId ? {} : crossing(card, column)),
      };
    },
  );
}

/** @param {number} columnId @param {string} title @param {any} [values] */
export function addCard(columnId, title, values = {}) {
  const body = { board_id: boot.board, column_id: columnId, title, ...values };
  const column = row("column", columnId),
    href = `/boards/${boot.board}${column?.is_backlog ? "/backlog" : ""}`;
  const about = _("The new card in {column}", { column: column?.name ?? "" });
  const written = { text: title, draft: `card.${boot.board}.${columnId}`, about, href };
  return act("cards", body, _("“{title}” added", { title }), undefined, { written });
}

/** @param {number} columnId @param {any} body */
export function addFromTemplate(columnId, body) {
  return act(
    "cards/from-template",
    { board_id: boot.board, column_id: columnId, body },
    _("“{title}” added", body),
  );
}

/**
 * @param {number} cardId @param {Record<string, any>} values
 * @param {Record<string, any>} [only] sent, not shown @param {Form} [form]
 */
export function editCard(cardId, values, only = {}, form) {
  const summary = _("“{title}” changed", { title: row("card", cardId).title });
  return onCard(cardId, "edit", { ...values, ...only }, summary, values, form);
}

/** @param {number} cardId @param {number} memberId */
export function toggleAssignee(cardId, memberId) {
  const now = row("card", cardId).assignees;
  const assignees = now.includes(memberId)
    ? now.filter((/** @type {number} */ id) => id !== memberId)
    : [...now, memberId];
  return editCard(cardId, { assignees });
}

/** @param {number} cardId @param {string} label */
export function toggleLabel(cardId, label) {
  const now = row("card", cardId).labels;
  const has = now.includes(label);
  return editCard(cardId, {
    labels: has ? now.filter((/** @type {string} */ l) => l !== label) : [...now, label],
  });
}

/** @param {number} cardId @param {string} reason */
export function blockCard(cardId, reason) {
  const patch = {
    blocked_reason: reason,
    blocked_at: row("card", cardId).blocked_at ?? serverInstant(),
  };
  const about = _("What “{title}” waits for", row("card", cardId));
  const written = writtenOn(cardId, "block", reason, about);
  return onCard(cardId, "block", { reason }, _("blocked: {reason}", { reason }), patch, {
    written,
  });
}

/** @param {number} cardId */
export function unblockCard(cardId) {
  const summary = _("“{title}” goes on", { title: row("card", cardId).title });
  return onCard(cardId, "unblock", {}, summary, { blocked_reason: null, blocked_at: null });
}

/** @param {number} cardId */
export function archiveCard(cardId) {
  const summary = _("“{title}” archived", { title: row("card", cardId).title });
  return act(`cards/${cardId}/archive`, {}, summary, { gone: { card: [cardId] } });
}

/** @param {number} cardId */
export function restoreCard(cardId) {
  return act(`cards/${cardId}/restore`, {}, _("card brought back"));
}

/** @param {number} cardId @param {string} title */
export function deleteCard(cardId, title) {
  return act(`cards/${cardId}/delete`, {}, _("“{title}” deleted", { title }), {
    gone: { card: [cardId] },
  });
}

/**
 * @param {number} cardId @param {number} version @param {{title: string, items: number[]}[]} parts
 * @param {number | null} column @param {() => boolean} isHeld
 */
export function splitCard(cardId, version, parts, column, isHeld) {
  const summary = _("“{title}” split", { title: row("card", cardId).title });
  return onCard(
    cardId,
    "split",
    { parts, to_column_id: column, based_on: version },
    summary,
    undefined,
    { isHeld },
  );
}

/** @param {number} cardId */
export function copyCard(cardId) {
  return onCard(cardId, "copy", {}, _("“{title}” copied", { title: row("card", cardId).title }));
}

/** @param {number} cardId @param {number} columnId of another board */
export function transferCard(cardId, columnId) {
  const summary = _("“{title}” moved to another board", { title: row("card", cardId).title });
  return act(`cards/${cardId}/transfer`, { to_column_id: columnId }, summary, {
    gone: { card: [cardId] },
  });
}

/** @param {any} column @param {Record<string, any>} values @param {() => boolean} isHeld */
export function changeColumn(column, values, isHeld) {
  const optimistic = { put: { column: { [column.id]: values } } };
  const summary = _("column “{name}”", { name: column.name });
  return act(`boards/${boot.board}/columns/${column.id}/change`, values, summary, optimistic, {
    isHeld,
  });
}

/**
 * Only what this person changed: the rest may have been changed by somebody else meanwhile.
 * @param {Record<string, any>} values @param {any} before
 */
export function differing(values, before) {
  const isSame = (/** @type {string} */ name) =>
    JSON.stringify(values[name]) === JSON.stringify(before[name]);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isSame(name)));
}

/** @param {Record<string, any>} values @param {() => boolean} isHeld */
export function changeBoard(values, isHeld) {
  const optimistic = { put: { board: { [boot.board]: values } } };
  return act(`boards/${boot.board}/change`, values, _("the board’s settings"), optimistic, {
    isHeld,
  });
}

/** @param {number | undefined} id */
function rankOf(id) {
  return id === undefined ? null : row("card", id).rank;
}

/**
 * The optimistic update of what the server's rule will say about start and finish.
 * @param {any} card @param {any} column
 */
function crossing(card, column) {
  const now = serverInstant();
  const started_at = column.is_started ? card.started_at ?? now : null;
  return {
    moved_at: now,
    started_at,
    finished_at: column.is_finished ? card.finished_at ?? now : null,
  };
}
