/** The steps of an initiative: cards on any board, live; added or linked from here. */
import { boot } from "../../sync/boot.ts";
import { mayWorkOn } from "../../sync/selectors.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _, dayText, ngettext } from "../../sync/i18n.ts";
import { tie } from "../../focus/actions.ts";
import { mayChange } from "../../focus/progress.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { NewStep } from "./new_step.tsx";
import { standingOf, steps } from "./own_steps.ts";
import type { Card, Initiative } from "../../model/rows.ts";

const ICONS = { doing: "play", next: "sprout", done: "check" };

export function Steps({ initiative }: { initiative: Initiative }) {
  const { cards } = boot.elsewhere;
  return (
    <section class="steps">
      <h2>{_("Steps")}</h2>
      {!steps.value.length && !cards && (
        <p class="quiet">{_("A first step is small, and can begin within seven days.")}</p>
      )}
      <ul>
        {steps.value.map((card) => <Step key={card.id} card={card} />)}
      </ul>
      {cards > 0 && (
        <p class="quiet">
          <Icon name="lock" />
          {ngettext(
            "{n} more on a board that is closed to you, {finished} done",
            "{n} more on boards that are closed to you, {finished} done",
            cards,
            boot.elsewhere,
          )}
        </p>
      )}
      {mayChange && <NewStep initiative={initiative} />}
    </section>
  );
}

function Step({ card }: { card: Card }) {
  const standing = standingOf(card), address = `/boards/${card.board_id}/cards/${card.id}`;
  return (
    <li class="step" data-standing={standing} data-stuck={!!card.blocked_at}>
      <Icon name={card.blocked_at ? "hourglass" : ICONS[standing]} />
      <div>
        <a href={address}>{card.title}</a>
        <small class="quiet">
          {row("board", card.board_id)?.name} ·{" "}
          {card.archived_at ? _("archived") : row("column", card.column_id)?.name}
          {standing === "next" && card.starts_on &&
            ` · ${_("starts {day}", { day: dayText(`${card.starts_on}T12:00:00Z`) })}`}
          {card.blocked_at && ` · ${card.blocked_reason ?? ""}`}
        </small>
      </div>
      <span class="people">
        {rowsOf("member", card.assignees).map((one) => <Avatar key={one.id} person={one} />)}
      </span>
      {mayWorkOn(card.board_id) && !card.archived_at && (
        <button
          class="icon-btn small"
          aria-label={_("“{title}” is not a step of this", card)}
          onClick={() => tie(card, null)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}
