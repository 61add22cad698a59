// @ts-check
/** Board in brief: how much is in each column, the five oldest, what is blocked, what was just finished. */
import { ageInDays, daysSince } from "../../model/ages.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/words.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { areaOf, columns, listOf, standup } from "../board/lists.js";
import { sinceText, titleOf } from "../standup/scene.js";

const OLDEST = 3;

export function Brief() {
  return html`
    <div class="brief">
      <${Counts} />
      <${Oldest} />
      <${Finished} />
    </div>
  `;
}

function Counts() {
  return html`<ol class="counts">${
    columns.value.map((column) => {
      const count = listOf(column.id).value.length, limit = column.wip_limit;
      const state = limit && count > limit ? "over" : "";
      return html`<li key=${column.id} data-state=${state}><b class="num">${count}</b><span>${column.name}</span>${
        limit
          ? html`<small class="num">${state ? _("limit {limit}: over", { limit }) : _("of {limit}", { limit })}</small>`
          : html`<small></small>`
      }</li>`;
    })
  }</ol>`;
}

function Oldest() {
  const now = minutes.value;
  const open = all("card").filter((card) => card.started_at && !card.finished_at);
  open.sort((a, b) => Number(!!b.blocked_at) - Number(!!a.blocked_at) || (a.started_at < b.started_at ? -1 : 1));
  const rest = open.length - OLDEST;
  return html`
    <section class="oldest">
      <h2>${_("Needs us most")}${rest > 0 &&
        html`<span>${ngettext("+{n} more under way", "+{n} more under way", rest)}</span>`}</h2>
      <ul>${open.slice(0, OLDEST).map((card) => {
        const person = row("member", card.assignees[0]), area = areaOf(card);
        const days = (/** @type {number} */ n) => ngettext("{n} day", "{n} days", n);
        return html`<li key=${card.id} data-hue=${area?.hue}><i class="stripe"></i><div><h3>${titleOf(card)}</h3><p>${
          area && html`<span class="area">${area.name}</span>`
        }
        ${
          card.blocked_at
            ? html`<span class="stuck"><${Icon} name="hourglass" />${card.blocked_reason} · ${
              days(Math.max(1, daysSince(card.blocked_at, now, boot.time_zone)))
            }</span>`
            : html`<span>${days(ageInDays(card, now, boot.time_zone))}</span>`
        }</p></div>
        ${person && html`<${Avatar} person=${person} />`}</li>`;
      })}</ul>
    </section>
  `;
}

function Finished() {
  const since = standup.value?.started_at ?? "";
  const done = all("card").filter((card) => card.finished_at && card.finished_at >= since);
  done.sort((a, b) => (a.finished_at < b.finished_at ? 1 : -1));
  const names = done.slice(0, 2).map(titleOf).join(" · ");
  return html`<p class="just-finished"><${Icon} name="check-check" /><b class="num">${done.length}</b>
    <span>${since ? _("finished since {since}", { since: sinceText(since) }) : _("finished")}${
    names ? `: ${names}` : ""
  }${done.length > 2 ? ` +${done.length - 2}` : ""}</span></p>`;
}
