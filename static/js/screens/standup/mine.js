// @ts-check
/**
 * On one's own turn: that it is, and the few things one does about one's cards while one speaks.
 */
import { workOf } from "../../model/turns.js";
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { toggleBlocked } from "../board/card_menu.js";
import { moveCard } from "../board/actions.js";
import { columnIndex, columns } from "../board/lists.js";
import { park, sayPresence } from "./actions.js";
import { publicTitleOf, titleOf } from "./texts.js";

/** @param {{standup: any}} props */
export function Mine({ standup }) {
  if (standup.style !== "round" || standup.people[standup.turn] !== boot.me.id) return null;
  const work = workOf(all("card"), boot.me.id, columnIndex);
  const done = columns.value.find((column) => column.is_finished);
  return html`
    <section class="mine" role="status">
      <p><${Icon} name="sparkles" /><b>${_("It is your turn")}</b>
        <button class="btn small" onClick=${() => sayPresence(standup, boot.me.id, "passes")}>${_(
          "Skip me",
        )}</button></p>
      <ul>${work.slice(0, 5).map((card) =>
        html`<li key=${card.id}><span>${titleOf(card)}</span>
      ${
          done &&
          html`<button class="btn small" onClick=${() =>
            moveCard(card.id, done.id, null)}><${Icon} name="check" />${_("Done")}</button>`
        }
      <button class="btn small" onClick=${() =>
          toggleBlocked(card.id)}><${Icon} name="hourglass" />${
          card.blocked_at ? _("Not blocked any more") : _("Blocked …")
        }</button>
      <button class="btn small" aria-haspopup="menu" onClick=${(/** @type {any} */ e) =>
          about(e.currentTarget, standup, card)}><${Icon} name="ellipsis" />${
          _("More")
        }</button></li>`
      )}</ul>
    </section>
  `;
}

/** @param {Element} anchor @param {any} standup @param {any} card */
function about(anchor, standup, card) {
  const me = row("member", boot.me.id), title = publicTitleOf(card);
  openMenu(anchor, titleOf(card), [
    {
      name: _("Ask for help"),
      icon: "hand",
      action: () =>
        park(standup, _("Help {name}: {title}", { name: me.name, title }).slice(0, 200), [
          boot.me.id,
        ]),
    },
    {
      name: _("Park it"),
      icon: "square-parking",
      action: () => park(standup, title, card.assignees),
    },
    {
      name: _("Open the card"),
      icon: "panel-right",
      action: () => open(`/boards/${boot.board}/cards/${card.id}`),
    },
  ]);
}
