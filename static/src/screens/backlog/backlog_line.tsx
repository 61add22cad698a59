/**
 * One card of the backlog or of a sprint, in one line: where it stands, and which sprint it was
 * carried over from.
 */
import { all, row, rowsOf } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { Label } from "../../ui/label/label.tsx";
import { areaOf, mayWork } from "../../sync/selectors.ts";
import type { Card } from "../../model/rows.ts";

export function Line({ id }: { id: number }) {
  const card = row("card", id);
  if (!card) return null;
  const people = rowsOf("member", card.assignees);
  const column = row("column", card.column_id), from = carriedFrom(card);
  return (
    <li class="slot">
      <article
        class="card line"
        data-id={id}
        id={`card-${id}`}
        data-hue={areaOf(card)?.hue}
        tabindex={0}
        aria-label={card.title}
      >
        <i class="stripe" aria-hidden="true" />
        <span class="key num">{id}</span>
        <h3>{card.title}</h3>
        {card.labels.map((label) => <Label key={label} board={card.board_id} name={label} />)}
        <span class="grow" />
        {from && <span class="label">{_("carried over from {name}", from)}</span>}
        {!column?.is_backlog && <span class="quiet where">{column?.name}</span>}
        {people.map((person) => <Avatar key={person.id} person={person} />)}
        <span class="points num" title={_("Estimate")}>{card.estimate ?? "–"}</span>
        {mayWork() && (
          <button
            class="icon-btn small"
            data-menu
            aria-haspopup="menu"
            aria-label={_("Menu for {title}", card)}
          >
            <Icon name="ellipsis" />
          </button>
        )}
      </article>
    </li>
  );
}

/** The closed sprint that left this card to the one that it is in. */
function carriedFrom(card: Card) {
  return card.sprint_id &&
    all("sprint").find(({ record }) =>
      "rest_to" in record && record.rest_to === card.sprint_id &&
      record.left_cards.includes(card.id)
    );
}
