/** What can be done with what belongs to a card: checklist, comments, links, files. */
import { boot } from "../sync/boot.ts";
import { send } from "../sync/optimistic_updates.ts";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { toast } from "../ui/toast/toast.tsx";
import { act, onCard, titleOf, writtenOn } from "./actions.ts";
import type { Attachment, CardLink, ChecklistItem, Comment } from "../model/rows.ts";

export function addComment(
  cardId: number,
  text: string,
  more: { is_question?: boolean; answers?: number | null } = {},
) {
  const about = _("The comment on “{title}”", { title: titleOf(cardId) });
  const written = writtenOn(cardId, "comment", text, about);
  const summary = more.is_question ? _("question asked") : _("comment written");
  return onCard(cardId, "comments", { text, ...more }, summary, undefined, { written });
}

export function changeComment(comment: Comment, text: string) {
  const about = _("The changed comment on “{title}”", { title: titleOf(comment.card_id) });
  const written = { ...writtenOn(comment.card_id, "", text, about), draft: `edit.${comment.id}` };
  const optimistic = { put: { comment: { [comment.id]: { text } } } };
  return act(`comments/${comment.id}/change`, { text }, _("comment changed"), optimistic, {
    written,
  });
}

export function removeComment(comment: Comment) {
  return act(`comments/${comment.id}/remove`, {}, _("comment removed"), {
    gone: { comment: [comment.id] },
  });
}

export function toggleAnswered(comment: Comment) {
  const verb = comment.answered_at ? "reopen" : "answer";
  const summary = comment.answered_at ? _("question opened again") : _("question answered");
  return act(`comments/${comment.id}/${verb}`, {}, summary);
}

export function addItems(cardId: number, texts: string[]) {
  const about = _("The checklist items on “{title}”", { title: titleOf(cardId) });
  const written = writtenOn(cardId, "items", texts.join("\n"), about);
  return onCard(cardId, "items", { texts }, _("checklist items added"), undefined, { written });
}

export function changeItem(cardId: number, item: ChecklistItem, values: { is_done: boolean }) {
  const card = row("card", cardId);
  if (!card) return;
  const checklist = card.checklist.map((one) => one.id === item.id ? { ...one, ...values } : one);
  const summary = _("“{text}”", { text: item.text });
  return onCard(cardId, `items/${item.id}/change`, values, summary, { checklist });
}

export function removeItem(cardId: number, item: ChecklistItem) {
  const card = row("card", cardId);
  if (!card) return;
  const checklist = card.checklist.filter((one) => one.id !== item.id);
  const summary = _("“{text}” removed", { text: item.text });
  return onCard(cardId, `items/${item.id}/remove`, {}, summary, { checklist });
}

export function itemToCard(cardId: number, item: ChecklistItem) {
  const summary = _("“{text}” became a card", { text: item.text });
  return onCard(cardId, `items/${item.id}/card`, {}, summary);
}

export function linkCards(cardId: number, other: number, role: string) {
  return onCard(cardId, "links", { other_id: other, role }, _("cards linked"));
}

export function unlinkCards(link: CardLink) {
  return act(`links/${link.id}/remove`, {}, _("link removed"), { gone: { card_link: [link.id] } });
}

/** The largest file that is taken; the server says the same. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Sends each file and then names it on the card; says what did not work. */
export async function attachFiles(cardId: number, files: File[]) {
  for (const file of files) {
    const { name } = file;
    if (file.size > MOST_BYTES) {
      complain(
        _("“{name}” is larger than 25 MB. Put it where files live and link to it.", { name }),
      );
      continue;
    }
    const { receipt, title } = await upload(file);
    if (receipt) await onCard(cardId, "files", { receipt, name }, _("“{name}” attached", { name }));
    else complain(title ?? _("“{name}” could not be sent. Try again.", { name }));
  }
}

const complain = (sentence: string) => toast(sentence, undefined, "bad");

/** The receipt to name it by, or the title of the problem; neither where no answer came. */
async function upload(file: File): Promise<{ receipt?: string; title?: string }> {
  const headers = { "Content-Type": "application/octet-stream", "X-CSRF-Token": boot.csrf };
  try {
    return await (await fetch("/api/v1/files", { method: "POST", body: file, headers })).json();
  } catch {
    return {};
  }
}

export function detachFile(file: Attachment) {
  return act(`files/${file.id}/remove`, {}, _("“{name}” taken off", file), {
    gone: { attachment: [file.id] },
  });
}

/** Follows a card, a column or the board, or no more. */
export function toggleWatch(kind: "card" | "column" | "board", id: number, isWatched: boolean) {
  const verb = isWatched ? "unwatch" : "watch";
  return send({
    path: `/api/v1/me/${verb}`,
    summary: isWatched ? _("no longer followed") : _("followed"),
    body: { kind, target_id: id },
    stream: `me/${boot.me.id}`,
  });
}
