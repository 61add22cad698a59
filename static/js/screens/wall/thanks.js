// @ts-check
/** Five minutes after a standup: what we finished, and thanks. */
import { clockText } from "../../model/ages.js";
import { all } from "../../sync/store.js";
import { _, ngettext } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { titleOf } from "../standup/scene.js";

/** @param {{standup: any}} props */
export function Thanks({ standup }) {
  const done = all("card").filter((card) => standup.record.finished?.includes(card.id));
  return html`<div class="thanks-scene">
    <h1>${_("Thank you, have a good day")}</h1>
    <p class="big good"><${Icon} name="sparkles" />${
    ngettext("{n} card finished", "{n} cards finished", standup.record.finished?.length ?? 0)
  } · <span class="num">${clockText(standup.record.seconds ?? 0)}</span></p>
    <ul class="work">${
    done.slice(0, 4).map((card) => html`<li key=${card.id}><i class="stripe"></i><h2>${titleOf(card)}</h2></li>`)
  }</ul>
    ${done.length > 4 && html`<p class="overflow">+${done.length - 4}</p>`}
    ${
    standup.parked.length > 0 &&
    html`<p class="big"><${Icon} name="square-parking" />${
      ngettext("{n} parked topic", "{n} parked topics", standup.parked.length)
    }</p>`
  }</div>`;
}
