/**
 * What can be done on a board: each action with its optimistic update, and the words by which it is
 * undone.
 */
import { toggled } from "../model/toggled.ts";
import { valuesFor } from "../model/swimlanes.ts";
import { between } from "../model/rank.ts";
import { boot } from "../sync/boot.ts";
import { serverInstant } from "../sync/clock.ts";
import { send } from "../sync/optimistic_updates.ts";
import { row, rowsOf } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { announce } from "../ui/announce.ts";
import { toast } from "../ui/toast/toast.tsx";
import { laneOfCard } from "./cells.ts";
import { letGo } from "./hold_list.ts";
import { listOf } from "../sync/selectors.ts";
import type { Action } from "../sync/optimistic_updates.ts";
import type { IsHeld } from "../model/answers.ts";
import type { Optimistic, Written } from "../model/outbox.ts";
import type { Lane } from "../model/swimlanes.ts";
import type { BoardColumn, Card, CardBody } from "../model/rows.ts";

/** What was written in the form that asks for it, whether it still shows that, what is said then. */
export type Form = Pick<Action, "written" | "isHeld" | "said">;

export function act(
  path: string,
  body: object,
  summary: string,
  optimistic?: Optimistic,
  form?: Form,
) {
  letGo();
  const stream = `board/${boot.board}`;
  return send({ path: `/api/v1/${path}`, body, summary, stream, optimistic, ...form });
}

export function onCard(
  cardId: number,
  verb: string,
  body: object,
  summary: string,
  patch?: Partial<Card>,
  form?: Form,
) {
  return act(
    `cards/${cardId}/${verb}`,
    body,
    summary,
    patch && { put: { card: { [cardId]: patch } } },
    form,
  );
}

/** Null, as of an action that was refused: somebody has taken away what it was about. */
const GONE = Promise.resolve(null);

/** What a sentence calls a card, also one that is gone. */
export const titleOf = (cardId: number) =>
  row("card", cardId)?.title ?? _("card {n}", { n: cardId });

/** Words on a card, and the field of its sheet that they came from. */
export function writtenOn(cardId: number, field: string, text: string, about: string): Written {
  return {
    text,
    draft: `${field}.${cardId}`,
    about,
    href: `/boards/${boot.board}/cards/${cardId}`,
  };
}

/**
 * Below another card of a column, or on top; in another lane it takes on what that lane stands
 * for.
 */
export function moveCard(cardId: number, columnId: number, after: number | null, lane?: Lane) {
  const card = row("card", cardId), column = row("column", columnId);
  if (!card || !column) return GONE;
  const values = lane ? valuesFor(card, laneOfCard(card), lane) : {};
  if (values === null) {
    toast(_("This lane cannot be chosen by moving a card: open the card instead."));
    return GONE;
  }
  const ids = listOf(columnId).value.filter((id) => id !== cardId);
  const at = after === null ? 0 : ids.indexOf(after) + 1;
  const isThere = card.column_id === columnId && listOf(columnId).value.indexOf(cardId) === at;
  if (isThere && !Object.keys(values).length) return GONE;
  const rank = between(rankOf(ids[at - 1]), rankOf(ids[at]));
  const patch = card.column_id === columnId
    ? { rank }
    : { rank, column_id: columnId, ...crossing(card, column) };
  const moving = onCard(
    cardId,
    "move",
    { to_column_id: columnId, after_card_id: after, ...values },
    _("“{title}” moved", { title: card.title }),
    { ...patch, ...values },
    { said: () => movedText(card, column) },
  );
  const place = { title: card.title, column: column.name, n: at + 1, all: ids.length + 1 };
  announce(_("{title}: moved to {column}, place {n} of {all}", place));
  return moving;
}

function movedText({ title, column_id }: Card, column: BoardColumn) {
  if (column_id === column.id) return _("“{title}” moved", { title });
  return _("“{title}” is in {column}", { title, column: column.name });
}

/** One of these, done to many cards. */
export type ToMany = {
  archive?: boolean;
  to_column_id?: number;
  after_card_id?: number | null;
  add_people?: number[];
  remove_people?: number[];
  add_labels?: string[];
  remove_labels?: string[];
  values?: Partial<Card>;
};

/** To those of them that are still there. */
export function changeCards(
  cardIds: number[],
  what: ToMany,
  summary: string,
  patch: (card: Card) => Partial<Card>,
) {
  const cards = rowsOf("card", cardIds), card_ids = cards.map((card) => card.id);
  if (!cards.length) return GONE;
  const put = Object.fromEntries(cards.map((card) => [card.id, patch(card)]));
  const optimistic = what.archive ? { gone: { card: card_ids } } : { put: { card: put } };
  announce(summary);
  return act(`boards/${boot.board}/cards/change`, { card_ids, ...what }, summary, optimistic);
}

/** Many cards below another one of a column, in their order. */
export function moveCards(cardIds: number[], columnId: number, after: number | null) {
  const column = row("column", columnId);
  if (!column) return GONE;
  const ids = listOf(columnId).value.filter((id) => !cardIds.includes(id));
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

export function addCard(columnId: number, title: string) {
  const body = { board_id: boot.board, column_id: columnId, title };
  const column = row("column", columnId);
  const href = `/boards/${boot.board}${column?.is_backlog ? "/backlog" : ""}`;
  const about = _("The new card in {column}", { column: column?.name ?? "" });
  const written = { text: title, draft: `card.${boot.board}.${columnId}`, about, href };
  return act("cards", body, _("“{title}” added", { title }), undefined, { written });
}

/** A card for each line; together they are one change. */
export function addCards(columnId: number, titles: string[]) {
  const column = row("column", columnId), n = titles.length;
  const written = {
    text: titles.join("\n"),
    draft: `card.${boot.board}.${columnId}`,
    about: _("The new cards in {column}", { column: column?.name ?? "" }),
    href: `/boards/${boot.board}${column?.is_backlog ? "/backlog" : ""}`,
  };
  const body = { board_id: boot.board, column_id: columnId, titles };
  const summary = ngettext("{n} card added", "{n} cards added", n);
  return act("cards/many", body, summary, undefined, { written });
}

export function addFromTemplate(columnId: number, template: { name: string; body: CardBody }) {
  const body = { board_id: boot.board, column_id: columnId, body: template.body };
  const said = () => _("Added from “{name}”", template);
  return act("cards/from-template", body, _("“{title}” added", template.body), undefined, { said });
}

/** @param only sent, not shown */
export function editCard(
  cardId: number,
  values: Partial<Card>,
  only: { based_on?: number } = {},
  form?: Form,
) {
  const summary = _("“{title}” changed", { title: titleOf(cardId) });
  return onCard(cardId, "edit", { ...values, ...only }, summary, values, form);
}

export function toggleAssignee(cardId: number, memberId: number) {
  const card = row("card", cardId);
  return card ? editCard(cardId, { assignees: toggled(card.assignees, memberId) }) : GONE;
}

export function toggleLabel(cardId: number, label: string) {
  const card = row("card", cardId);
  return card ? editCard(cardId, { labels: toggled(card.labels, label) }) : GONE;
}

/** Sent also of a card that is gone: the refusal gives the words back. */
export function blockCard(
  cardId: number,
  reason: string,
  waiting_for: string | null = null,
  isHeld?: IsHeld,
) {
  const blocked_at = row("card", cardId)?.blocked_at ?? serverInstant();
  const whom = waiting_for === null ? {} : { waiting_for };
  const patch = { blocked_reason: reason, blocked_at, ...whom };
  const about = _("What “{title}” waits for", { title: titleOf(cardId) });
  const written = writtenOn(cardId, "block", reason, about);
  const body = { reason, ...whom };
  return onCard(cardId, "block", body, _("blocked: {reason}", { reason }), patch, {
    written,
    isHeld,
  });
}

export function unblockCard(cardId: number) {
  if (!row("card", cardId)) return GONE;
  const summary = _("“{title}” goes on", { title: titleOf(cardId) });
  return onCard(cardId, "unblock", {}, summary, {
    blocked_reason: null,
    blocked_at: null,
    waiting_for: "",
  });
}

export function archiveCard(cardId: number) {
  if (!row("card", cardId)) return GONE;
  const summary = _("“{title}” archived", { title: titleOf(cardId) });
  return act(`cards/${cardId}/archive`, {}, summary, { gone: { card: [cardId] } });
}

export const restoreCard = (cardId: number) =>
  act(`cards/${cardId}/restore`, {}, _("card brought back"));

export function deleteCard(cardId: number, title: string) {
  return act(`cards/${cardId}/delete`, {}, _("“{title}” deleted", { title }), {
    gone: { card: [cardId] },
  });
}

export function splitCard(
  cardId: number,
  version: number,
  parts: { title: string; items: number[] }[],
  column: number | null,
  isHeld: IsHeld,
) {
  const summary = _("“{title}” split", { title: titleOf(cardId) });
  const said = ngettext("{n} smaller card more", "{n} smaller cards more", parts.length - 1);
  return onCard(
    cardId,
    "split",
    { parts, to_column_id: column, based_on: version },
    summary,
    undefined,
    { isHeld, said: () => said },
  );
}

export function copyCard(cardId: number) {
  if (!row("card", cardId)) return GONE;
  return onCard(cardId, "copy", {}, _("“{title}” copied", { title: titleOf(cardId) }));
}

/** @param columnId of another board */
export function transferCard(cardId: number, columnId: number, said: () => string) {
  if (!row("card", cardId)) return GONE;
  const summary = _("“{title}” moved to another board", { title: titleOf(cardId) });
  const path = `cards/${cardId}/transfer`, gone = { card: [cardId] };
  return act(path, { to_column_id: columnId }, summary, { gone }, { said });
}

/** Null for the open end of a list, and for a card that is gone. */
export function rankOf(id: number | undefined) {
  return id === undefined ? null : row("card", id)?.rank ?? null;
}

/** The optimistic update of what the server's rule will say about start and finish. */
function crossing(card: Card, column: BoardColumn) {
  const moved_at = serverInstant();
  return {
    moved_at,
    started_at: column.is_started ? card.started_at ?? moved_at : null,
    finished_at: column.is_finished ? card.finished_at ?? moved_at : null,
  };
}
