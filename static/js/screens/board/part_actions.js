// @ts-check
/** What can be done with what belongs to a card: checklist, comments, links, files. */
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/optimistic_updates.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { toast } from "../../ui/toast.js";
import { act, onCard, writtenOn } from "./actions.js";

/**
 * @param {number} cardId @param {string} text
 * @param {{is_question?: boolean, answers?: number | null}} [more]
 */
export function addComment(cardId, text, more = {}) {
  const written = writtenOn(
    cardId,
    "comment",
    text,
    _("The comment on “{title}”", row("card", cardId)),
  );
  const summary = more.is_question ? _("question") : _("comment");
  return onCard(cardId, "comments", { text, ...more }, summary, undefined, { written });
}

/** @param {any} comment @param {string} text */
export function changeComment(comment, text) {
  const about = _("The changed comment on “{title}”", {
    title: row("card", comment.card_id)?.title ?? "",
  });
  const written = { ...writtenOn(comment.card_id, "", text, about), draft: `edit.${comment.id}` };
  const optimistic = { put: { comment: { [comment.id]: { text } } } };
  return act(`comments/${comment.id}/change`, { text }, _("comment"), optimistic, { written });
}

/** @param {any} comment */
export function removeComment(comment) {
  return act(`comments/${comment.id}/remove`, {}, _("comment removed"), {
    gone: { comment: [comment.id] },
  });
}

/** @param {any} comment */
export function toggleAnswered(comment) {
  const verb = comment.answered_at ? "reopen" : "answer";
  return act(`comments/${comment.id}/${verb}`, {}, _("question"));
}

/** @param {number} cardId @param {string[]} texts */
export function addItems(cardId, texts) {
  const about = _("The checklist items on “{title}”", row("card", cardId));
  const written = writtenOn(cardId, "items", texts.join("\n"), about);
  return onCard(cardId, "items", { texts }, _("checklist"), undefined, { written });
}

/** @param {number} cardId @param {any} item @param {Record<string, any>} values */
export function changeItem(cardId, item, values) {
  const now = row("card", cardId).checklist;
  const checklist = now.map((/** @type {any} */ one) =>
    one.id === item.id ? { ...one, ...values } : one
  );
  return onCard(cardId, `items/${item.id}/change`, values, _("“{text}”", { text: item.text }), {
    checklist,
  });
}

/** @param {number} cardId @param {any} item */
export function removeItem(cardId, item) {
  const checklist = row("card", cardId).checklist.filter((/** @type {any} */ one) =>
    one.id !== item.id
  );
  return onCard(cardId, `items/${item.id}/remove`, {}, _("“{text}” removed", { text: item.text }), {
    checklist,
  });
}

/** @param {number} cardId @param {any} item */
export function itemToCard(cardId, item) {
  return onCard(
    cardId,
    `items/${item.id}/card`,
    {},
    _("“{text}” became a card", { text: item.text }),
  );
}

/** @param {number} cardId @param {number} other @param {string} role */
export function linkCards(cardId, other, role) {
  return onCard(cardId, "links", { other_id: other, role }, _("link"));
}

/** @param {any} link */
export function unlinkCards(link) {
  return act(`links/${link.id}/remove`, {}, _("link removed"), { gone: { card_link: [link.id] } });
}

/** The largest file that is taken; the server says the same. */
const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Sends each file and then names it on the card; says what did not work.
 * @param {number} cardId @param {File[]} files
 */
export async function attachFiles(cardId, files) {
  for (const file of files) {
    if (file.size > MOST_BYTES) {
      toast(
        _("“{name}” is larger than 25 MB. Put it where files live and link to it.", file),
        undefined,
        "bad",
      );
      continue;
    }
    const stored = await upload(file);
    if (stored.receipt) {
      await onCard(
        cardId,
        "files",
        { receipt: stored.receipt, name: file.name },
        _("“{name}” attached", file),
      );
    } else {toast(
        stored.title ?? _("“{name}” could not be sent. Try again.", file),
        undefined,
        "bad",
      );}
  }
}

/** @param {File} file @returns {Promise<any>} */
async function upload(file) {
  const headers = { "Content-Type": "application/octet-stream", "X-CSRF-Token": boot.csrf };
  try {
    return await (await fetch("/api/v1/files", { method: "POST", body: file, headers })).json();
  } catch {
    return {};
  }
}

/** @param {any} file */
export function detachFile(file) {
  return act(`files/${file.id}/remove`, {}, _("“{name}” taken off", file), {
    gone: { attachment: [file.id] },
  });
}

/**
 * Follows a card, a column or the board, or no more.
 * @param {"card" | "column" | "board"} kind @param {number} id @param {boolean} isWatched
 */
export function toggleWatch(kind, id, isWatched) {
  const verb = isWatched ? "unwatch" : "watch";
  return send({
    path: `/api/v1/me/${verb}`,
    body: { kind, target_id: id },
    stream: `me/${boot.me.id}`,
  });
}
