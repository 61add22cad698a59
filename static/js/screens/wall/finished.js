// @ts-check
/** Just finished: shown, not buried. */
import { fitting, linesOf } from "../../model/legible.js";
import { all, row } from "../../sync/store.js";
import { _, dayText } from "../../sync/words.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { room } from "../../ui/room.js";
import { areaOf } from "../board/lists.js";
import { firstName, titleOf } from "../standup/texts.js";

export function Finished() {
  const done = all("card").filter((card) => card.finished_at).sort((a, b) => a.finished_at < b.finished_at ? 1 : -1);
  const entries = done.map((card) => ({ card, size: 6.4 + 3.75 * linesOf(titleOf(card), room.value.width - 24) }));
  const { shown, rest } = fitting(entries, room.value.height - 23);
  return html`<section class="calm"><h1><${Icon} name="sparkles" />${_("Just finished")}</h1>
    <ul class="work">${
    shown.map(({ card }) => {
      const area = areaOf(card),
        people = card.finished_by.map((/** @type {number} */ id) => row("member", id)).filter(Boolean);
      return html`
        <li key=${card.id} class="work-card with-face"
          data-hue=${area?.hue}><i class="stripe"></i><div><h2>${titleOf(card)}</h2><p>${area &&
            html`<span class="area">${area.name}</span>`}<span>${people.map(firstName).join(", ")}${people.length
            ? " · "
            : ""}${dayText(card.finished_at)}</span></p></div>${people[0] &&
            html`<${Avatar} person=${people[0]} />`}</li>
      `;
    })
  }</ul>${rest > 0 && html`<p class="overflow num">${_("+{n} more", { n: rest })}</p>`}</section>`;
}
