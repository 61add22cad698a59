// @ts-check
/**
 * After a standup: what we finished, thanks, the mood; and what is parked until somebody settles
 * it.
 */
import { clockText } from "../../model/days.js";
import { _, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { viewport } from "../../ui/viewport.js";
import { thanksText } from "../standup/ending.js";
import { lineEntry, Lines } from "../standup/lines.js";
import { MoodOf } from "../standup/moods.js";
import { namesOf, openTopics, titleOf } from "../standup/texts.js";

/** @param {{standup: any}} props */
export function Thanks({ standup }) {
  const { finished, seconds } = standup.record;
  const entries = [
    ...standup.thanks.map((/** @type {any} */ one) =>
      lineEntry(`t${one.id}`, "heart", thanksText(one), "warm")
    ),
    ...finished.map((/** @type {any} */ card) =>
      lineEntry(`c${card.id}`, "check", titleOf(card), "good")
    ),
  ];
  const height = viewport.value.height - 30 - (standup.mood ? 8 : 0);
  return html`<section class="simple-scene thanks-scene">
    <h1>${_("Thank you, have a good day")}</h1>
    <p class="big ${finished.length ? "good" : ""}">${
    finished.length > 0 && html`<${Icon} name="sparkles" />`
  }${ngettext("{n} card finished", "{n} cards finished", finished.length)} · <span class="num">${
    clockText(seconds)
  }</span></p>
    ${standup.mood && html`<${MoodOf} mood=${standup.mood} />`}
    <${Lines} entries=${entries} height=${height} /></section>`;
}

export function Parked() {
  const topics = openTopics().map((topic) =>
    lineEntry(
      `p${topic.id}`,
      "square-parking",
      [topic.text, namesOf(topic.people ?? [])].filter(Boolean).join(" · "),
    )
  );
  return html`
    <section class="simple-scene">
      <h1><${Icon} name="square-parking" />${_("Parked")}</h1>
      <${Lines} entries=${topics} height=${viewport.value.height - 24} />
    </section>
  `;
}
