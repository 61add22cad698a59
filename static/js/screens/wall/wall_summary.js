// @ts-check
/**
 * The wall summary, the board in brief: how much is in each column, what needs us most, what was
 * just finished.
 */
import { ageInDays, daysSince } from "../../model/days.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { viewport } from "../../ui/viewport.js";
import { areaOf, columns, listOf, since } from "../board/lists.js";
import { compactCard, Lines } from "../standup/lines.js";
import { firstName, sinceText, titleOf } from "../standup/texts.js";

const ROW = 9.4, MOST = 5;

export function WallSummary() {
  return html`
    <div class="wall-summary">
      <${Counts} />
      <${Oldest} />
      <${JustFinished} />
    </div>
  `;
}

function Counts() {
  return html`<ol class="counts">${
    columns.value.map((column) => {
      const count = listOf(column.id).value.length,
        limit = column.wip_limit,
        isOver = limit && count > limit;
      return html`
        <li key=${column.id}
          data-state=${isOver ? "over" : ""}><b class="num">${count}</b><small class="num">${limit
            ? `/ ${limit}`
            : ""}</small><span>${column.name}</span>${isOver &&
            html`<em>${_("over the limit")}</em>`}</li>
      `;
    })
  }</ol>`;
}

function Oldest() {
  const open = all("card").filter((card) => card.started_at && !card.finished_at);
  open.sort((a, b) =>
    Number(!!b.blocked_at) - Number(!!a.blocked_at) || (a.started_at < b.started_at ? -1 : 1)
  );
  const entries = open.slice(0, MOST).map((card) => ({
    key: `${card.id}${titleOf(card)}`,
    size: ROW,
    html: html`<${Row} key=${card.id} card=${card} />`,
    compact: compactCard(card, html`<${Whose} card=${card} />`),
  }));
  return html`
    <section class="oldest">
      <${Lines} kind="rows" title=${_("Needs us most")} entries=${entries} height=${viewport.value
        .height} more=${Math.max(
          0,
          open.length - MOST,
        )} />
      ${!open.length && html`<h2>${_("Nothing is under way")}</h2>`}
    </section>
  `;
}

/** A face with its name, where there is no line for more. @param {{card: any}} props */
function Whose({ card }) {
  const person = row("member", card.assignees[0]);
  return person && html`<${Avatar} person=${person} /><span>${firstName(person)}</span>`;
}

/** @param {{card: any}} props */
function Row({ card }) {
  const now = minutes.value, person = row("member", card.assignees[0]), area = areaOf(card);
  const days = (/** @type {number} */ n) => ngettext("{n} day", "{n} days", n);
  const state = card.blocked_at
    ? html`<span class="stuck"><${Icon} name="hourglass" />${
      [card.blocked_reason, days(Math.max(1, daysSince(card.blocked_at, now, boot.time_zone)))]
        .filter(Boolean)
        .join(" · ")
    }</span>`
    : html`<span>${days(ageInDays(card, now, boot.time_zone))}</span>`;
  return html`
    <li
      data-hue=${area?.hue}><i class="stripe"></i><div><h3>${titleOf(card)}</h3><p>${area &&
        html`<span class="area">${area.name}</span>`}${state}</p></div>${person &&
        html`<${Avatar} person=${person} />`}</li>
  `;
}

function JustFinished() {
  const from = since.value ?? "",
    done = all("card").filter((card) => card.finished_at && card.finished_at >= from);
  done.sort((a, b) => (a.finished_at < b.finished_at ? 1 : -1));
  const names = done.slice(0, 2).map(titleOf).join(" · ");
  return html`<p class="just-finished"><${Icon} name="check-check" /><b class="num">${done.length}</b>
    <span>${from ? _("finished {since}", { since: sinceText(from) }) : _("finished")}${
    names ? `: ${names}` : ""
  }${done.length > 2 ? ` +${done.length - 2}` : ""}</span></p>`;
}
