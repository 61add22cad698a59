/**
 * On a walk, in one's own browser: what is done about the card in the light, a word on it, what its
 * requester asked for.
 */
import { useLayoutEffect } from "preact/hooks";
import { workOn } from "../../sync/boot.ts";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { doneColumnOf, mayWork } from "../../sync/selectors.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { moveCard } from "../../boards/actions.ts";
import { toggleBlocked } from "../../boards/opening.ts";
import { addComment } from "../../boards/part_actions.ts";
import { columnMenu } from "../../boards/property_menus.tsx";
import { Request } from "../../boards/sheet/request.tsx";
import { openSplit } from "../../boards/splitting.tsx";
import { StuckCard } from "../../boards/stuck.tsx";
import { firstName } from "../../scenes/people.ts";
import { publicTitleOf, titleOf } from "../../scenes/texts.ts";
import { takeText } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { park } from "./actions.ts";
import type { Card, Standup } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

export function InLight({ standup }: { standup: Standup }) {
  const card = standup.style === "round" ? undefined : row("card", standup.cards[standup.turn]);
  const board = card?.board_id ?? 0;
  useLayoutEffect(() => board ? workOn(board) : undefined, [board]);
  if (!card) return null;
  return (
    <section class="panel in-light" aria-label={titleOf(card)}>
      {mayWork() && <Verbs standup={standup} card={card} />}
      {mayWork() && <StuckCard card={card} />}
      <Notes standup={standup} card={card} />
      {mayWork() && <Note key={card.id} card={card} />}
      <Request card={card} />
    </section>
  );
}

function Verbs({ standup, card }: { standup: Standup; card: Card }) {
  const done = doneColumnOf(card.board_id);
  return (
    <div class="buttons">
      {done && !card.finished_at && (
        <button
          class="btn quiet small"
          onClick={() => moveCard(card.id, done.id, null)}
        >
          <Icon name="check" />
          {_("Done")}
        </button>
      )}
      <button
        class="btn quiet small"
        aria-haspopup="menu"
        onClick={(e) => columnMenu(e.currentTarget, card.id)}
      >
        <Icon name="move" />
        {_("Move …")}
      </button>
      <button class="btn quiet small" onClick={() => openSplit(card.id)}>
        <Icon name="split" />
        {_("Split …")}
      </button>
      <button class="btn quiet small" onClick={() => toggleBlocked(card.id)}>
        <Icon name="hourglass" />
        {card.blocked_at ? _("It can go on") : _("Blocked …")}
      </button>
      <button
        class="btn quiet small"
        onClick={() => park(standup, publicTitleOf(card), card.assignees)}
      >
        <Icon name="square-parking" />
        {_("Park it")}
      </button>
      <a class="btn quiet small" href={`/boards/${card.board_id}/cards/${card.id}`}>
        <Icon name="panel-right" />
        {_("Open the card")}
      </a>
    </div>
  );
}

/** What was said about it since the clock started. */
function Notes({ standup, card }: { standup: Standup; card: Card }) {
  const since = all("comment").filter((one) =>
    one.card_id === card.id && one.at >= standup.started_at
  );
  if (!since.length) return null;
  return (
    <ul class="notes">
      {since.sort((a, b) => a.id - b.id).map((one) => {
        const who = row("member", one.by_id);
        return <li key={one.id}>{who && <b>{firstName(who)}</b>} {one.text}</li>;
      })}
    </ul>
  );
}

/** A word on it is a comment on the card: it is there tomorrow too. */
function Note({ card }: { card: Card }) {
  const name = `comment.${card.id}`;
  const save = (e: Submitted) => {
    e.preventDefault();
    const text = takeText(e.currentTarget, "text");
    keepDraft(name, "");
    if (text) addComment(card.id, text);
  };
  return (
    <form class="row" onSubmit={save}>
      <label class="sr" for="note">{_("A word on this card")}</label>
      <input
        id="note"
        name="text"
        key={returnsOf(name)}
        defaultValue={draft(name)}
        maxlength={1000}
        autocomplete="off"
        placeholder={_("A word on this card")}
        onInput={(e) => keepDraft(name, e.currentTarget.value)}
      />
      <button class="btn quiet">{_("Comment")}</button>
    </form>
  );
}
