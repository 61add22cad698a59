/**
 * On one's own turn: that it is, and the few things one does about one's cards while one speaks.
 */
import { workOf } from "../../model/turns.ts";
import { boot, workOn } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { toggleBlocked } from "../../boards/opening.ts";
import { moveCard } from "../../boards/actions.ts";
import { columnIndex, doneColumnOf } from "../../sync/selectors.ts";
import { park, sayPresence } from "./actions.ts";
import { publicTitleOf, titleOf } from "../../scenes/texts.ts";
import type { Card, Standup } from "../../model/rows.ts";

export function Mine({ standup }: { standup: Standup }) {
  if (standup.style !== "round" || standup.people[standup.turn] !== boot.me.id) return null;
  const work = workOf(all("card"), boot.me.id, columnIndex);
  return (
    <section class="mine" role="status">
      <p>
        <Icon name="sparkles" />
        <b>{_("It is your turn")}</b>
        <button class="btn small" onClick={() => sayPresence(standup, boot.me.id, "passes")}>
          {_("Skip me")}
        </button>
      </p>
      <ul>
        {work.slice(0, 5).map((card) => <Own key={card.id} standup={standup} card={card} />)}
      </ul>
    </section>
  );
}

/** It may be on any board of theirs: that one is taken in hand. */
function Own({ standup, card }: { standup: Standup; card: Card }) {
  const done = doneColumnOf(card.board_id);
  const onIt = (action: () => void) => () => {
    workOn(card.board_id);
    action();
  };
  return (
    <li>
      <span>{titleOf(card)}</span>
      {done && (
        <button class="btn small" onClick={onIt(() => moveCard(card.id, done.id, null))}>
          <Icon name="check" />
          {_("Done")}
        </button>
      )}
      <button class="btn small" onClick={onIt(() => toggleBlocked(card.id))}>
        <Icon name="hourglass" />
        {card.blocked_at ? _("Not blocked any more") : _("Blocked …")}
      </button>
      <button
        class="btn small"
        aria-haspopup="menu"
        onClick={(e) => about(e.currentTarget, standup, card)}
      >
        <Icon name="ellipsis" />
        {_("More")}
      </button>
    </li>
  );
}

function about(anchor: Element, standup: Standup, card: Card) {
  const name = row("member", boot.me.id)?.name ?? boot.me.name, title = publicTitleOf(card);
  const help = _("Help {name}: {title}", { name, title }).slice(0, 200);
  openMenu(anchor, titleOf(card), [
    {
      name: _("Ask for help"),
      icon: "hand",
      action: () => park(standup, help, [boot.me.id]),
    },
    {
      name: _("Park it"),
      icon: "square-parking",
      action: () => park(standup, title, card.assignees),
    },
    {
      name: _("Open the card"),
      icon: "panel-right",
      action: () => open(`/boards/${card.board_id}/cards/${card.id}`),
    },
  ]);
}
