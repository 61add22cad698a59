// @ts-check
/** The face of a card: what it is, whose, how long, and what holds it up. */
import { ageInDays, daysSince } from "../../model/ages.js";
import { boot } from "../../sync/boot.js";
import { minutes } from "../../sync/clock.js";
import { presence } from "../../sync/connection.js";
import { row, rowSignal } from "../../sync/store.js";
import { _, dayText } from "../../sync/words.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { fresh } from "./glow.js";
import { areaOf } from "./lists.js";

const OLD_DAYS = 8;

/** @param {{id: number}} props */
export function Card({ id }) {
  const card = rowSignal("card", String(id)).value;
  if (!card) return null;
  const area = areaOf(card);
  const initiative = card.initiative_id ? row("initiative", card.initiative_id) : null;
  return html`
    <li class="slot">
      <article class="card" data-id=${id} id=${`card-${id}`} data-hue=${area?.hue} data-done=${!!card.finished_at}
        data-fresh=${fresh.value.has(id)}
        data-fixed=${card.isHope} tabindex="0" aria-labelledby=${`title-${id}`} aria-describedby=${`meta-${id}`}>
          <i class="stripe" aria-hidden="true"></i>
          <div class="eyebrow"><span class="area">${area ? initiative.name : ""}</span>${card.is_expedite &&
            html`<span class="expedite"><${Icon} name="flame" />${
              _("Expedite")
            }</span>`}<span class="key num">${id}</span></div>
          <h3 id=${`title-${id}`}>${card.title}</h3>
          ${card.labels.length > 0 &&
            html`<p class="labels">${
              card.labels.map((/** @type {string} */ label) => html`<span class="label" key=${label}>${label}</span>`)
            }</p>`}
          ${card.blocked_at &&
            html`<p class="blocked"><${Icon} name="hourglass" /><span>${card.blocked_reason} · ${
              daysText(daysSince(card.blocked_at, minutes.value, boot.time_zone))
            }</span></p>`}
          <div class="meta num" id=${`meta-${id}`}><${Facts} card=${card} /><${Viewers} id=${id} /><${People} card=${card} /></div>
          <button class="more" aria-label=${_("Menu for {title}", {
            title: card.title,
          })} aria-haspopup="menu" data-menu tabindex="-1"><${Icon} name="ellipsis" /></button>
        </article>
    </li>
  `;
}

/** @param {{card: any}} props */
function Facts({ card }) {
  const age = ageInDays(card, minutes.value, boot.time_zone);
  const ticked = card.checklist.filter((/** @type {any} */ item) => item.is_done).length;
  const isLate = card.due_on && !card.finished_at &&
    card.due_on < new Date(minutes.value).toLocaleDateString("en-CA", { timeZone: boot.time_zone });
  return html`
    ${card.due_on &&
      html`<span data-late=${isLate}><${Icon} name="calendar" />${dayText(`${card.due_on}T12:00:00Z`)}${
        isLate ? ` · ${_("late")}` : ""
      }</span>`}
    ${card.checklist.length > 0 &&
      html`<span title=${_("Checklist")}><${Icon} name="list-checks" />${ticked}/${card.checklist.length}</span>`}
    ${card.comment_count > 0 &&
      html`<span title=${_("Comments")}><${Icon} name="message-square" />${card.comment_count}</span>`}
    ${card.ticket_id &&
      html`<span title=${
        _("From ticket {n}", { n: card.ticket_id })
      }><${Icon} name="ticket" />${card.ticket_id}</span>`}
    ${age > 0 &&
      html`<span data-old=${age >= OLD_DAYS} title=${_("Work item age")}><${Icon} name="clock" />${
        daysText(age)
      }</span>`}
    ${card.finished_at && html`<span class="done"><${Icon} name="check" />${_("Done")}</span>`}
  `;
}

/** @param {{card: any}} props */
function People({ card }) {
  const people = card.assignees.map((/** @type {number} */ id) => row("member", id)).filter(Boolean);
  if (!people.length && card.finished_at) return null;
  if (!people.length) {
    return html`<span class="free" title=${_("Nobody has taken this")}><${Icon} name="plus" /></span>`;
  }
  const names = people.map((/** @type {any} */ person) => person.name).join(", ");
  return html`<span class="stack people" role="img" aria-label=${names}>${
    people.slice(0, 3).map((/** @type {any} */ person) => html`<${Avatar} key=${person.id} person=${person} />`)
  }</span>`;
}

/** @param {{id: number}} props */
function Viewers({ id }) {
  const here = (presence.value[`board/${boot.board}`] ?? []).filter((one) =>
    one.card === id && one.member !== boot.me.id
  );
  if (!here.length) return null;
  const names = here.map((one) => row("member", one.member)?.name).join(", ");
  const text = here.some((one) => one.typing) ? _("{names} is writing", { names }) : _("{names} is looking", { names });
  return html`<span class="viewers" title=${text}><${Icon} name=${
    here.some((one) => one.typing) ? "pencil" : "eye"
  } /></span>`;
}

/** @param {number} n */
function daysText(n) {
  return _("{n}\u00a0d", { n });
}
