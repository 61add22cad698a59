// @ts-check
/**
 * A board behind its public link: columns and cards, live, with nothing to press and nobody's name.
 */
import { render } from "preact";
import { ageInDays } from "../../model/days.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { connect, lost } from "../../sync/connection.js";
import { rowSignal } from "../../sync/store.js";
import { _, dayText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { SyncStatus } from "../../ui/sync_status.js";
import { areaOf, columns, listOf } from "../board/lists.js";

function Shared() {
  return html`<div class="board">${
    columns.value.map((column) => html`<${Column} key=${column.id} column=${column} />`)
  }</div>`;
}

/** @param {{column: any}} props */
function Column({ column }) {
  const ids = listOf(column.id).value;
  return html`
    <section class="column" aria-labelledby=${`column-${column.id}`}>
      <header>
        <h2
          id=${`column-${column.id}`}><span class="column-name">${column
            .name}</span><span class="count num"><b>${ids
            .length}</b></span></h2>
      </header>
      <ul class="list" tabindex="0" aria-labelledby=${`column-${column.id}`}>${ids.map((id) =>
        html`<${Face} key=${id} id=${id} />`
      )}${!ids.length && html`<li class="nothing">${_("Nothing here")}</li>`}</ul>
    </section>
  `;
}

/** @param {{id: number}} props */
function Face({ id }) {
  const card = rowSignal("card", String(id)).value;
  if (!card) return null;
  const area = areaOf(card), age = ageInDays(card, minutes.value, boot.time_zone);
  return html`
    <li class="slot">
      <article class="card" data-hue=${area?.hue} data-done=${!!card.finished_at}>
        <i class="stripe" aria-hidden="true"></i>
        <div class="eyebrow" data-plain="true"><span class="area">${area?.name ??
          ""}</span><span class="key num">${id}</span></div>
        <h3>${card.title || _("A ticket")}</h3>
        ${card.blocked_at &&
          html`<p class="blocked"><${Icon} name="hourglass" /><span>${_("Held up")}</span></p>`}
        <div class="meta num">${card.due_on &&
          html`<span><${Icon} name="calendar" />${
            dayText(`${card.due_on}T12:00:00Z`)
          }</span>`}${age > 0 &&
          html`<span title=${_("Work item age")}><${Icon} name="clock" />${
            _("{n}\u00a0d", { n: age })
          }</span>`}${card
          .finished_at &&
          html`<span class="done"><${Icon} name="check" />${_("Done")}</span>`}</div>
      </article>
    </li>
  `;
}

lost.subscribe((reason) => reason && location.reload());
render(html`<${Shared} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
render(
  html`<${SyncStatus} unsaved=${0} />`,
  /** @type {HTMLElement} */ (document.getElementById("status")),
);
connect({ as: "guest", link: boot.link });
