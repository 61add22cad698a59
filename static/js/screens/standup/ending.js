// @ts-check
/** After the round, one minute: what nobody holds, what is stuck, the desk; and a high note. */
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { cardEntry, lineEntry, Lines, space } from "./lines.js";
import { firstName, sinceText, titleOf } from "./texts.js";

/** Units of height under which there is room for what is left to do, not for what is done. */
const ROOM = 14;

/** @param {{standup: any}} props */
export function Ending({ standup }) {
  const { width, height } = space(), cards = all("card").filter((card) => !card.finished_at);
  const finished = all("card").filter((card) =>
    card.finished_at && card.finished_at >= standup.since_at
  );
  const stuck = cards.filter((card) => card.blocked_at).sort((a, b) =>
    a.blocked_at < b.blocked_at ? -1 : 1
  );
  const free = cards.filter((card) => card.started_at && !card.assignees.length);
  const desk = all("brief").find((one) => one.name === "desk")?.body;
  const thanks = standup.thanks.slice(-2).map((/** @type {any} */ one) =>
    lineEntry(`t${one.id}`, "heart", thanksText(one), "warm")
  );
  const entries = [
    ...thanks,
    lineEntry("mood", "cloud-sun", moodText(standup)),
    ...free.slice(0, 2).map((card) =>
      lineEntry(`f${card.id}`, "hand", _("Nobody holds: {title}", { title: titleOf(card) }), "warn")
    ),
    ...stuck.slice(0, 1).map((card) => cardEntry(card, width)),
    ...(desk ? [lineEntry("desk", "inbox", deskText(desk))] : []),
    ...standup.parked.slice(0, 2).map((/** @type {any} */ topic) =>
      lineEntry(`p${topic.id}`, "square-parking", topic.text)
    ),
  ];
  const hidden = Math.max(0, stuck.length - 1) + Math.max(0, free.length - 2) +
    Math.max(0, standup.parked.length - 2);
  return html`
    <section class="now over" aria-label=${_("One minute together")}>
      <h1>${_("One minute together")}</h1>
      ${height > ROOM &&
        html`<${FinishedSince} count=${finished.length} since=${standup.since_at} />`}
      <${Lines} entries=${entries} height=${height} more=${hidden} />
    </section>
  `;
}

/** @param {{count: number, since: string}} props */
function FinishedSince({ count, since }) {
  const when = { since: sinceText(since) };
  return count
    ? html`<p class="big good"><${Icon} name="sparkles" />${
      ngettext("{n} card finished {since}", "{n} cards finished {since}", count, when)
    }</p>`
    : html`<p class="big">${_("Nothing finished {since}", when)}</p>`;
}

/** @param {{by: number, to: number | null, text: string}} one */
export function thanksText({ by, to, text }) {
  const from = row("member", by), whom = to ? row("member", to) : null;
  const names = [whom && firstName(whom), from && `– ${firstName(from)}`];
  return [names[0] && `${names[0]}:`, text, names[1]].filter(Boolean).join(" ");
}

/** @param {any} desk */
function deskText(desk) {
  const waiting = ngettext("{n} ticket waits", "{n} tickets wait", desk.waiting);
  const duty = desk.on_duty.map((/** @type {number} */ id) => row("member", id)).filter(Boolean)
    .map(firstName);
  return [_("The desk: {waiting}", { waiting }), ...duty.slice(0, 1)].join(" · ");
}

/** @param {any} standup */
function moodText(standup) {
  return standup.mood_answers
    ? ngettext(
      "How is the morning? {n} answer so far",
      "How is the morning? {n} answers so far",
      standup.mood_answers,
    )
    : _("How is the morning? Answer on your phone, nobody sees whose it is");
}
