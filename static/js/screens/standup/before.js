// @ts-check
/**
 * Between standups: the last one in short, what is still parked, when the next one is, and what to
 * say in it.
 */
import { clockText } from "../../model/days.js";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { all } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { mayWork } from "../board/lists.js";
import { gather } from "./actions.js";
import { MoodOf } from "./moods.js";
import { OwnLines } from "./own_lines.js";
import { Parked } from "./parking.js";
import { openPlan } from "./plan.js";
import { heldText, titleOf, whenText } from "./texts.js";

const JUST_NOW = 3.6e6;

/** @param {{last: any}} props */
export function Before({ last }) {
  const held = last?.state === "held" ? last : null;
  const isJustFinished = held && seconds.value - Date.parse(held.finished_at) < JUST_NOW;
  return html`<section class="before">
    <h1>${isJustFinished ? _("Thank you, have a good day") : _("The standup")}</h1>
    <${Next} />
    ${held && html`<${Last} standup=${held} />`}
    ${held?.mood && html`<${MoodOf} mood=${held.mood} />`}
    ${mayWork() && html`<${OwnLines} lines=${all("standup_plan")[0]?.lines ?? []} />`}
    <div class="buttons">${
    mayWork() &&
    html`<button class="btn" onClick=${gather}><${Icon} name="timer" />${
      _("Start the standup")
    }</button>`
  }<a class="btn quiet" href=${`/boards/${boot.board}`}>${_("To the board")}</a>
      <a class="btn quiet" href=${`/boards/${boot.board}/standups`}>${
    _("All standups")
  }</a></div></section>
    ${held && html`<${Parked} standup=${held} />`}`;
}

function Next() {
  const plan = all("standup_plan")[0];
  return html`<p class="next-line"><${Icon} name="calendar" /><span>${
    plan?.next_at
      ? _("The next one: {when}", { when: whenText(plan.next_at) })
      : _("No standup is planned")
  }</span>${
    mayWork() && html`<button class="btn quiet small" onClick=${openPlan}>${_("Plan …")}</button>`
  }</p>`;
}

/** @param {{standup: any}} props */
function Last({ standup }) {
  const { finished, blocked, seconds: length } = standup.record;
  return html`
    <p>${_("Last held {when}: {time}", {
      when: heldText(standup.started_at),
      time: clockText(length),
    })}${" · "}${ngettext("{n} card finished", "{n} cards finished", finished.length)} · ${_(
      "{n} blocked",
      {
        n: blocked.length,
      },
    )}${standup.is_forgotten &&
      ` · ${_("it ended by itself")}`} · <a href=${`/standups/${standup.id}`}>${_(
        "Record",
      )}</a></p>
    <ul class="finished">${finished.slice(0, 8).map((/** @type {any} */ card) =>
      html`<li key=${card.id}><${Icon} name="check" />${titleOf(card)}</li>`
    )}${finished.length > 8 && html`<li class="num">+${finished.length - 8}</li>`}</ul>
  `;
}
