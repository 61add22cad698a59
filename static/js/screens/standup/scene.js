// @ts-check
/** The standup as everybody sees it: the ring, who speaks, their cards, the round. The wall and the team draw the same. */
import { daysSince } from "../../model/ages.js";
import { clockText } from "../../model/ages.js";
import { finishedBy, reading, workOf } from "../../model/turns.js";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext, weekdayText } from "../../sync/words.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { areaOf, columnIndex } from "../board/lists.js";

const ROWS = 3;

/** @param {{standup: any}} props */
export function StandupScene({ standup }) {
  const now = reading(standup, seconds.value);
  const who = row("member", standup.people[standup.turn]);
  return html`<div class="standup" data-pace=${now.pace} data-paused=${!!standup.paused_at}>
    <${Dial} standup=${standup} now=${now} />
    ${who ? html`<${Speaker} standup=${standup} who=${who} now=${now} />` : html`<${RoundOver} standup=${standup} />`}
    <${Round} standup=${standup} /></div>`;
}

/** One slot per person, the white hand is the meeting's time: being behind is seen. @param {{standup: any, now: any}} props */
function Dial({ standup, now }) {
  const count = Math.max(1, standup.people.length), gap = 0.012, whole = 2 * Math.PI;
  const outer = 292, inner = 274, part = 1 / count;
  const used = Math.max(0, Math.min(1, now.elapsed / now.total));
  const kind = (/** @type {number} */ i) => i < standup.turn ? "past" : i === standup.turn ? "now" : "";
  const words = { ok: _("In good time"), late: _("Wrap it up"), over: _("Over time") };
  return html`
    <div class="dial">
      <svg viewBox="0 0 600 600" aria-hidden="true">
          ${standup.people.map((/** @type {number} */ id, /** @type {number} */ i) =>
            html`
              <circle key=${id} class=${`slot ${kind(i)}`} cx="300" cy="300" r=${outer} stroke-dasharray=${`${
                (part - gap) * whole * outer
              } ${whole * outer}`}
                stroke-dashoffset=${-(i * part + gap / 2) * whole * outer} />
            `
          )}
          <circle class="time" cx="300" cy="300" r=${inner} stroke-dasharray=${whole *
            inner} stroke-dashoffset=${(1 - used) * whole * inner} />
          <circle class="tip" cx=${300 + inner} cy="300" r="11" transform=${`rotate(${used * 360} 300 300)`} />
        </svg>
      <div class="read">
        <p class="left num" role="timer" aria-live="off">${clockText(now.left)}</p>
        <p class="of">${_("left of {n} minutes", { n: standup.minutes })}</p>
        <p class="pace">${standup.paused_at
          ? html`<${Icon} name="pause" />${_("Paused")}`
          : html`<i class="dot"></i>${words[now.pace]}`}</p>
      </div>
    </div>
  `;
}

/** @param {{standup: any, who: any, now: any}} props */
function Speaker({ standup, who, now }) {
  const cards = all("card");
  const work = workOf(cards, who.id, columnIndex), done = finishedBy(cards, who.id, standup.since_at);
  const since = sinceText(standup.since_at);
  return html`<section class="now" aria-label=${_("Now speaking")}>
    <div class="who"><${Avatar} person=${who} /><div><h1>${who.name}</h1>
      <p>${
    done.length
      ? ngettext("{n} finished since {since}", "{n} finished since {since}", done.length, { since })
      : _("Nothing finished since {since}", { since })
  }</p></div>
      <p class="own num"><b>${clockText(now.own)}</b> ${_("of {time}", { time: clockText(now.share) })}</p></div>
    <div class="pacebar"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${
    Math.min(100, 100 * now.own / (now.share || 1))
  } height="1" /></svg></div>
    <ul class="work">
      ${work.slice(0, ROWS).map((card) => html`<${Work} key=${card.id} card=${card} />`)}
      ${done.slice(0, Math.max(0, ROWS - work.length)).map((card) => html`<${Work} key=${card.id} card=${card} />`)}
    </ul>
    ${
    work.length > ROWS &&
    html`<p class="overflow">${ngettext("+{n} more card", "+{n} more cards", work.length - ROWS)}</p>`
  }
    ${!work.length && !done.length && html`<p class="overflow">${_("No cards on this board right now")}</p>`}
  </section>`;
}

/** @param {{card: any}} props */
function Work({ card }) {
  const area = areaOf(card), at = seconds.peek();
  const days = (/** @type {string} */ instant) => {
    const n = daysSince(instant, at, boot.time_zone);
    return n ? ngettext("for {n} day", "for {n} days", n) : _("since today");
  };
  const state = card.finished_at
    ? html`<span class="good"><${Icon} name="check" />${_("Finished")}</span>`
    : card.blocked_at
    ? html`<span class="stuck"><${Icon} name="hourglass" />${card.blocked_reason} · ${days(card.blocked_at)}</span>`
    : html`<span>${row("column", card.column_id)?.name} ${days(card.moved_at)}</span>`;
  return html`<li data-hue=${area?.hue}><i class="stripe"></i><h2>${titleOf(card)}</h2><p>${
    area && html`<span class="area">${area.name}</span>`
  }${state}</p></li>`;
}

/** After the last turn: what holds us up, what is parked. @param {{standup: any}} props */
function RoundOver({ standup }) {
  const blocked = all("card").filter((card) => card.blocked_at && !card.finished_at);
  const finished = all("card").filter((card) => card.finished_at && card.finished_at >= standup.since_at);
  return html`<section class="now over">
    <h1>${_("The round is done")}</h1>
    <p class="big good"><${Icon} name="sparkles" />${
    ngettext("{n} card finished since {since}", "{n} cards finished since {since}", finished.length, {
      since: sinceText(standup.since_at),
    })
  }</p>
    <ul class="work">${blocked.slice(0, 2).map((card) => html`<${Work} key=${card.id} card=${card} />`)}</ul>
    ${
    standup.parked.length > 0 && html`
      <h2 class="parked-title"><${Icon} name="square-parking" />${_("Parked")}</h2>
      <ul class="parked">${standup.parked.slice(0, 3).map((/** @type {any} */ topic) =>
        html`<li key=${topic.id}>${topic.text}</li>`
      )}</ul>
    `
  }
  </section>`;
}

/** @param {{standup: any}} props */
function Round({ standup }) {
  /** @type {number[]} */
  const people = standup.people;
  const small = (/** @type {number} */ id, /** @type {number} */ i) =>
    i < standup.turn
      ? clockText(standup.spent[id] ?? 0)
      : i === standup.turn
      ? _("now")
      : i === standup.turn + 1
      ? _("next")
      : "";
  const kind = (/** @type {number} */ i) =>
    i < standup.turn ? "past" : i === standup.turn ? "now" : i === standup.turn + 1 ? "next" : "";
  const [from, to] = around(standup.turn, people.length, 7);
  return html`<ol class="round" aria-label=${_("The round")}>${
    people.slice(from, to).map((id, n) => {
      const person = row("member", id), i = from + n;
      return person && html`<li key=${id} class=${kind(i)}>${
        i < standup.turn
          ? html`<span class="avatar tick"><${Icon} name="check" /></span>`
          : html`<${Avatar} person=${person} />`
      }
        <span>${person.name.split(" ")[0]}<small class="num">${small(id, i)}</small></span></li>`;
    })
  }${people.length > to && html`<li class="more num">+${people.length - to}</li>`}</ol>`;
}

/** Which people fit beside each other, with the speaker among them. @param {number} turn @param {number} count @param {number} room */
function around(turn, count, room) {
  const from = Math.max(0, Math.min(turn - 2, count - room));
  return [from, Math.min(count, from + room)];
}

/** A card from a ticket may hide its title from walls. @param {any} card */
export function titleOf(card) {
  return card.title || _("Ticket {n}", { n: card.ticket_id });
}

/** "Monday", or "last Monday" when that is more than a week ago. @param {string} since */
export function sinceText(since) {
  const n = daysSince(since, seconds.peek(), boot.time_zone);
  if (n <= 0) return _("this morning");
  return n < 7 ? weekdayText(since) : ngettext("{n} day ago", "{n} days ago", n);
}
