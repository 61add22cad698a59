/**
 * What is said about a card: comments with people's names, and questions that stay open until they
 * are answered.
 */
import { useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { sharePresence } from "../../sync/presence.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { Markdown } from "../../ui/markdown/markdown.tsx";
import { Writing } from "../../ui/writing/writing.tsx";
import {
  addComment,
  attachFiles,
  changeComment,
  removeComment,
  toggleAnswered,
} from "../part_actions.ts";
import { mayWork } from "../../sync/selectors.ts";
import type { Card, Comment } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

export function Comments({ card }: { card: Card }) {
  const [answers, setAnswers] = useState<Comment | null>(null);
  const comments = card.comment_count || card.question_count
    ? all("comment").filter((one) => one.card_id === card.id).sort((a, b) => a.id - b.id)
    : [];
  return (
    <section class="part">
      <h3>
        <Icon name="message-square" />
        {_("Comments")}
        {card.ticket_id && <small class="quiet">{_("only among us")}</small>}
      </h3>
      {comments.map((one) => (
        <Comment
          key={`${one.id}.${returnsOf(`edit.${one.id}`)}`}
          comment={one}
          answer={() => setAnswers(one)}
        />
      ))}
      {mayWork() && (
        <NewComment
          key={`new.${card.id}`}
          card={card}
          answers={answers}
          done={() => setAnswers(null)}
        />
      )}
    </section>
  );
}

function NewComment(
  { card, answers, done }: { card: Card; answers: Comment | null; done: () => void },
) {
  const name = `comment.${card.id}`;
  const [round, setRound] = useState(0);
  const save = (e: Submitted) => {
    e.preventDefault();
    const text = valueOf(e.currentTarget, "text").trim(), asks = isTicked(e.currentTarget, "asks");
    if (!text) return;
    keepDraft(name, "");
    setRound(round + 1);
    done();
    sharePresence({ card: card.id });
    addComment(card.id, text, answers ? { answers: answers.id } : { is_question: asks });
  };
  const typed = (text: string) => {
    keepDraft(name, text);
    sharePresence({ card: card.id, typing: text !== "" });
  };
  return (
    <form
      class="stacked"
      key={`${round}.${returnsOf(name)}`}
      onSubmit={save}
      onKeyDown={sendWithEnter}
    >
      {answers && (
        <p class="answers">
          <Icon name="circle-help" />
          {_("Your answer to: {text}", { text: answers.text.slice(0, 80) })}
          <button
            type="button"
            class="icon-btn small"
            aria-label={_("Not an answer")}
            onClick={done}
          >
            <Icon name="x" />
          </button>
        </p>
      )}
      <Writing
        id="new-comment"
        name="text"
        rows={2}
        most={10_000}
        value={draft(name)}
        label={_("Comment")}
        placeholder={card.ticket_id
          ? _("A note among us: the requester does not see it. @ names somebody.")
          : _("Say something. @ names somebody.")}
        isFocused={!!answers}
        onText={typed}
        onFiles={(files) => attachFiles(card.id, files)}
      />
      <div class="buttons">
        {!answers && (
          <label class="check">
            <input type="checkbox" name="asks" />
            {_("A question: open until it is answered")}
          </label>
        )}
        <span class="grow" />
        <button class="btn small">
          {answers ? _("Answer") : _("Comment")} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

function Comment({ comment, answer }: { comment: Comment; answer: () => void }) {
  const name = `edit.${comment.id}`;
  const [isEditing, setEditing] = useState(draft(name) !== "");
  const who = row("member", comment.by_id);
  const isMine = comment.by_id === boot.me.id;
  const isOpen = comment.is_question && !comment.answered_at;
  const save = (e: Submitted) => {
    e.preventDefault();
    const text = valueOf(e.currentTarget, "text").trim();
    end();
    if (text && text !== comment.text) changeComment(comment, text);
  };
  const end = () => {
    keepDraft(name, "");
    setEditing(false);
  };
  return (
    <article class="comment" data-mine={isMine} data-open={isOpen}>
      {who && <Avatar person={who} />}
      <div>
        <header>
          <b>{who?.name ?? "Tavla"}</b>{" "}
          <time class="quiet" dateTime={comment.at}>{momentText(comment.at)}</time>
          {comment.edited_at && <small class="quiet">{_("changed")}</small>}
          {comment.is_question && (
            <span class="question" data-open={isOpen}>
              <Icon name="circle-help" />
              {isOpen ? _("Open question") : _("Answered")}
            </span>
          )}
        </header>
        {isEditing
          ? (
            <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
              <Writing
                id={`comment-${comment.id}`}
                name="text"
                rows={3}
                most={10_000}
                value={draft(name) || comment.text}
                label={_("Comment")}
                isFocused
                onText={(text) => keepDraft(name, text)}
              />
              <div class="buttons">
                <button type="button" class="btn quiet small" onClick={end}>{_("Discard")}</button>
                <button class="btn small">{_("Save")}</button>
              </div>
            </form>
          )
          : <Markdown text={comment.text} />}
        {mayWork() && !isEditing && (
          <footer>
            {isOpen && <button type="button" onClick={answer}>{_("Answer")}</button>}
            {comment.is_question && (
              <button type="button" onClick={() => toggleAnswered(comment)}>
                {isOpen ? _("It is answered") : _("Open it again")}
              </button>
            )}
            {isMine && (
              <button type="button" onClick={() => setEditing(true)}>{_("Change")}</button>
            )}
            {(isMine || boot.me.role === "admin") && (
              <button
                type="button"
                onClick={() => removeComment(comment)}
              >
                {_("Remove")}
              </button>
            )}
          </footer>
        )}
      </div>
    </article>
  );
}
