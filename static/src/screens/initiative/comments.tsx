/** What is said and asked about an initiative; a question is open until it is answered. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { mayChange } from "../../focus/progress.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Markdown } from "../../ui/markdown/markdown.tsx";
import { sendForm } from "../../ui/send_form.ts";
import type { Initiative, InitiativeComment } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

export function Comments({ initiative }: { initiative: Initiative }) {
  const comments = all("initiative_comment").sort((a, b) => a.id - b.id);
  return (
    <section class="part">
      <h2>{_("Comments and questions")}</h2>
      {comments.map((one) => <Comment key={one.id} comment={one} initiative={initiative} />)}
      {mayChange && <NewComment initiative={initiative} />}
    </section>
  );
}

type Props = { comment: InitiativeComment; initiative: Initiative };

function Comment({ comment, initiative }: Props) {
  const who = row("member", comment.by_id);
  const isOpen = comment.is_question && !comment.answered_at;
  const isMine = comment.by_id === boot.me.id || boot.me.role === "admin";
  const act = (verb: string, summary: string) =>
    onPage(`initiative-comments/${comment.id}/${verb}`, {}, summary);
  return (
    <article class="comment" data-open={isOpen}>
      {who && <Avatar person={who} />}
      <div>
        <header>
          <b>{who?.name ?? "Tavla"}</b>{" "}
          <time class="quiet" dateTime={comment.at}>{momentText(comment.at)}</time>
          {comment.is_question && (
            <span class="question" data-open={isOpen}>
              <Icon name="circle-help" />
              {isOpen ? _("Open question") : _("Answered")}
            </span>
          )}
        </header>
        <Markdown text={comment.text} />
        {mayChange && (isOpen || isMine) && (
          <footer>
            {isOpen && (
              <button
                type="button"
                onClick={() => act("answer", _("“{name}”: question answered", initiative))}
              >
                {_("It is answered")}
              </button>
            )}
            {isMine && (
              <button
                type="button"
                onClick={() => act("remove", _("“{name}”: comment removed", initiative))}
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

function NewComment({ initiative }: { initiative: Initiative }) {
  const save = (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget, text = valueOf(form, "text").trim();
    const is_question = isTicked(form, "asks"), path = `initiatives/${initiative.id}/comments`;
    const summary = is_question
      ? _("“{name}”: question asked", initiative)
      : _("“{name}”: comment written", initiative);
    if (text) {
      sendForm(form, () => form.reset(), () => onPage(path, { text, is_question }, summary));
    }
  };
  return (
    <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
      <textarea
        name="text"
        rows={2}
        maxlength={2000}
        aria-label={_("Comment")}
        placeholder={_("Say or ask something")}
      />
      <div class="buttons">
        <label class="check">
          <input type="checkbox" name="asks" />
          {_("A question: open until it is answered")}
        </label>
        <span class="grow" />
        <button class="btn small">
          {_("Comment")} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

const onPage = (path: string, body: object, summary: string) =>
  send({ path: `/api/v1/${path}`, body, summary, stream: `initiative/${boot.initiative}` });
