// @ts-check
/** After a standup: what we finished, thanks, the mood; and what is parked until somebody settles it. */
import { clockText } from "../../model/ages.js";
import { fitting } from "../../model/legible.js";
import { _, ngettext } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { room } from "../../ui/room.js";
import { thanksText } from "../standup/ending.js";
import { lineEntry } from "../standup/lines.js";
import { MoodOf } from "../standup/moods.js";
import { namesOf, openTopics, titleOf } from "../standup/texts.js";

/** @param {{standup: any}} props */
export function Thanks({ standup }) {
  const { finished, seconds } = standup.record;
  const entries = [
    ...standup.thanks.map((/** @type {any} */ one) => lineEntry(`t${one.id}`, "heart", thanksText(one), "warm")),
    ...finished.map((/** @type {any} */ card) => lineEntry(`c${card.id}`, "check", titleOf(card), "good")),
  ];
  const { shown, rest } = fitting(entries, room.value.height - 30 - (standup.mood ? 8 : 0));
  return html`<section class="calm thanks-scene">
    <h1>${_("Thank you, have a good day")}</h1>
    <p class="big good"><${Icon} name="sparkles" />${
    ngettext("{n} card finished", "{n} cards finished", finished.length)
  } · <span class="num">${clockText(seconds)}</span></p>
    ${standup.mood && html`<${MoodOf} mood=${standup.mood} />`}
    <ul class="work">${shown.map((entry) => entry.html)}</ul>${
    rest > 0 && html`<p class="overflow num">${_("+{n} more", { n: rest })}</p>`
  }</section>`;
}

export function Parked() {
  const topics = openTopics().map((topic) =>
    lineEntry(`p${topic.id}`, "square-parking", [topic.text, namesOf(topic.people ?? [])].filter(Boolean).join(" · "))
  );
  const { shown, rest } = fitting(topics, room.value.height - 24);
  return html`<section class="calm"><h1><${Icon} name="square-parking" />${_("Parked this morning")}</h1>
    <ul class="work">${shown.map((entry) => entry.html)}</ul>${
    rest > 0 && html`<p class="overflow num">${_("+{n} more", { n: rest })}</p>`
  }</section>`;
}
