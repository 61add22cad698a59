// @ts-check
/**
 * One card of the backlog or of a sprint, in one line: where it stands, and which sprint it was
 * carried over from.
 */
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { Label } from "../../ui/label.js";
import { areaOf, mayWork } from "./lists.js";

/** @param {{id: number}} props */
export function Line({ id }) {
  const card = row("card", id);
  if (!card) return null;
  const people = card.assignees.map((/** @type {number} */ one) => row("member", one)).filter(
    Boolean,
  );
  const column = row("column", card.column_id), from = carriedFrom(card);
  return html`
    <li class="slot">
      <article class="card line" data-id=${id} id=${`card-${id}`} data-hue=${areaOf(card)
        ?.hue} tabindex="0"
        aria-label=${card
          .title}><i class="stripe" aria-hidden="true"></i><span class="key num">${id}</span><h3>${card
          .title}</h3>
        ${card.labels.map((/** @type {string} */ label) =>
          html`<${Label} key=${label} board=${card.board_id} name=${label} />`
        )}
        <span class="grow"></span>${from &&
          html`<span class="label">${_("carried over from {name}", from)}</span>`}${!column
          ?.is_backlog &&
          html`<span class="quiet where">${column?.name}</span>`}${people.map((
            /** @type {any} */ person,
          ) => html`<${Avatar} person=${person} />`)}
        <span class="points num" title=${_("Estimate")}>${card.estimate ?? "–"}</span>
        ${mayWork() && html`
          <button class="icon-btn small" data-menu aria-haspopup="menu"
            aria-label=${_("Menu for {title}", card)}><${Icon} name="ellipsis" /></button>
        `}
      </article>
    </li>
  `;
}

/** The closed sprint that left this card to the one that it is in. @param {any} card */
function carriedFrom(card) {
  return card.sprint_id &&
    all("sprint").find(({ record }) =>
      "rest_to" in record && record.rest_to === card.sprint_id &&
      record.left_cards.includes(card.id)
    );
}
