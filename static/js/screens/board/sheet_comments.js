// @ts-check
/**
 * What is said about a card: comments with people's names, and questions that stay open until they
 * are answered.
 */
import { useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { sharePresence } from "../../sync/presence.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { all, row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { sendWithEnter } from "../../ui/dialog.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { Markdown } from "../../ui/markdown.js";
import { Writing } from "../../ui/writing.js";
import {
  addComment,
  attachFiles,
  changeComment,
  removeComment,
  toggleAnswered,
} from "./part_actions.js";
import { mayWork } from "./lists.js";

/** @param {{card: any}} props */
export function Comments({ card }) {
  const [answers, setAnswers] = useState(/** @type {any} */ (null));
  const comments = card.comment_count || card.question_count
    ? all("comment").filter((one) => one.card_id === card.id).sort((a, b) => a.id - b.id)
    : [];
  return html`<section class="part"><h3><${Icon} name="message-square" />${_("Comments")}</h3>
    ${
    comments.map((one) =>
      html`<${Comment} key=${`${one.id}.${
        returnsOf(`edit.${one.id}`)
      }`} comment=${one} answer=${() => setAnswers(one)} />`
    )
  }
    ${
    mayWork() &&
    html`<${NewComment} key=${`new.${card.id}`} card=${card} answers=${answers} done=${() =>
      setAnswers(null)} />`
  }
  </section>`;
}

/** @param {{card: any, answers: any, done: () => void}} props */
function NewComment({ card, answers, done }) {
  const name = `comment.${card.id}`;
  const [round, setRound] = useState(0);
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text,
      text = field.value.trim(),
      asks = e.target.elements.asks?.checked;
    if (!text) return;
    keepDraft(name, "");
    setRound(round + 1);
    done();
    sharePresence({ card: card.id });
    addComment(card.id, text, answers ? { answers: answers.id } : { is_question: !!asks });
  };
  const typed = (/** @type {string} */ text) => {
    keepDraft(name, text);
    sharePresence({ card: card.id, typing: text !== "" });
  };
  return html`<form class="stacked" key=${`${round}.${
    returnsOf(name)
  }`} onSubmit=${save} onKeyDown=${sendWithEnter}>
    ${
    answers && html`
      <p
        class="answers"><${Icon} name="circle-help" />${_("Your answer to: {text}", {
          text: answers.text.slice(0, 80),
        })}<button type="button" class="icon-btn small" aria-label=${_(
          "Not an answer",
        )} onClick=${done}><${Icon} name="x" /></button></p>
    `
  }
    <${Writing} id="new-comment" name="text" rows=${2} most=${10_000} value=${draft(name)} label=${
    _("Comment")
  }
      placeholder=${
    _("Say something. @ names somebody.")
  } isFocused=${!!answers} onText=${typed} onFiles=${(
    /** @type {File[]} */ files,
  ) => attachFiles(card.id, files)} />
    <div class="buttons">${
    !answers &&
    html`<label class="check"><input type="checkbox" name="asks" />${
      _("A question: open until it is answered")
    }</label>`
  }<span class="grow"></span><button class="btn small">${
    answers ? _("Answer") : _("Comment")
  } <kbd>Ctrl ↵</kbd></button></div></form>`;
}

/** @param {{comment: any, answer: () => void}} props */
function Comment({ comment, answer }) {
  const name = `edit.${comment.id}`;
  const [isEditing, setEditing] = useState(draft(name) !== "");
  const who = row("member", comment.by_id);
  const isMine = comment.by_id === boot.me.id;
  const isOpen = comment.is_question && !comment.answered_at;
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const text = e.target.elements.text.value.trim();
    end();
    if (text && text !== comment.text) changeComment(comment, text);
  };
  const end = () => {
    keepDraft(name, "");
    setEditing(false);
  };
  return html`<article class="comment" data-mine=${isMine} data-open=${isOpen}>
    ${who && html`<${Avatar} person=${who} />`}
    <div><header><b>${who?.name ?? "Tavla"}</b> <time class="quiet" dateTime=${comment.at}>${
    momentText(comment.at)
  }</time>
      ${comment.edited_at && html`<small class="quiet">${_("changed")}</small>`}
      ${
    comment.is_question &&
    html`<span class="question" data-open=${isOpen}><${Icon} name="circle-help" />${
      isOpen ? _("Open question") : _("Answered")
    }</span>`
  }</header>
      ${
    isEditing
      ? html`
        <form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}>
          <${Writing} id=${`comment-${comment.id}`} name="text" rows=${3}
            most=${10_000} value=${draft(name) || comment.text} label=${_(
              "Comment",
            )} isFocused=${true} onText=${(
              /** @type {string} */ text,
            ) => keepDraft(name, text)} />
          <div
            class="buttons"><button type="button" class="btn quiet small" onClick=${end}>${_(
              "Discard",
            )}</button><button class="btn small">${_("Save")}</button></div>
        </form>
      `
      : html`<${Markdown} text=${comment.text} />`
  }
      ${
    mayWork() && !isEditing && html`<footer>
      ${isOpen && html`<button type="button" onClick=${answer}>${_("Answer")}</button>`}
      ${
      comment.is_question &&
      html`<button type="button" onClick=${() => toggleAnswered(comment)}>${
        isOpen ? _("It is answered") : _("Open it again")
      }</button>`
    }
      ${
      isMine &&
      html`<button type="button" onClick=${() => setEditing(true)}>${_("Change")}</button>`
    }
      ${
      (isMine || boot.me.role === "admin") &&
      html`<button type="button" onClick=${() => removeComment(comment)}>${_("Remove")}</button>`
    }
    </footer>`
  }</div></article>`;
}
