// @ts-check
/**
 * The standup as everybody sees it: the ring, whose turn it is and what they have, the round. Wall
 * and team draw the same.
 */
import { clockText } from "../../model/days.js";
import { sizeWithin, SMALL } from "../../model/legible.js";
import { finishedBy, nextOf, reading, stopsOf, walkOf, workOf } from "../../model/turns.js";
import { seconds } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { viewport } from "../../ui/viewport.js";
import { columnIndex } from "../board/lists.js";
import { Dial } from "./dial.js";
import { Ending } from "./ending.js";
import { cardEntry, lineEntry, Lines, space } from "./lines.js";
import { firstName, sinceText, titleOf } from "./texts.js";

const MOST_FINISHED = 2, MOST_SAID = 3;
/** Units: the largest font of a name, and what its face takes. */
const NAME = 5, BESIDE_A_NAME = 9;

/** @param {{standup: any}} props */
export function StandupScene({ standup }) {
  const now = reading(standup, seconds.value), stop = stopsOf(standup)[standup.turn];
  const turn = stop === undefined
    ? html`<${Ending} standup=${standup} />`
    : standup.style === "board"
    ? html`<${ColumnTurn} id=${stop} now=${now} />`
    : html`<${PersonTurn} standup=${standup} id=${stop} now=${now} />`;
  return html`<div class="standup" data-pace=${now.pace} data-paused=${!!standup.paused_at}>
    <${Dial} standup=${standup} now=${now} />${turn}<${Round} standup=${standup} /></div>`;
}

/** @param {{standup: any, id: number, now: any}} props */
function PersonTurn({ standup, id, now }) {
  const who = row("member", id) ?? { name: _("Somebody who has left"), hue: "blue" };
  const cards = all("card"),
    done = finishedBy(cards, id, standup.since_at),
    { width, height } = space();
  const isSmall = viewport.value.height < SMALL;
  const lines = standup.said.filter((/** @type {any} */ line) => line.member === id && line.text);
  const entries = [
    ...lines.slice(isSmall ? -1 : -MOST_SAID).map((/** @type {any} */ line) =>
      lineEntry(`s${line.id}`, "message-square", line.text, "said")
    ),
    ...done.slice(0, isSmall ? 1 : MOST_FINISHED).map((card) =>
      lineEntry(`d${card.id}`, "check", titleOf(card), "good")
    ),
    ...workOf(cards, id, columnIndex).map((card) => cardEntry(card, width)),
    ...nextOf(cards, id).slice(0, 1).map((card) =>
      lineEntry(`n${card.id}`, "chevron-right", titleOf(card), "next")
    ),
  ];
  return html`
    <section class="now" aria-label=${_("Now speaking")}>
      <div class="who">
        <${Avatar} person=${who} />
        <div>
          <${Name} name=${who
            .name} isRemote=${standup.presence[id]?.state === "remote"} width=${width -
            BESIDE_A_NAME} />
          <div class="facts">
            <p>${sinceLine(standup, done.length, standup.solved[id] ?? 0)}</p>
            <${Own} now=${now} />
          </div>
        </div>
      </div>
      <${Pace} now=${now} />
      <${Lines} entries=${entries} height=${height} empty=${_(
        "No cards on this board right now",
      )} />
    </section>
  `;
}

/** @param {{id: number, now: any}} props */
function ColumnTurn({ id, now }) {
  const { width, height } = space(), cards = walkOf(all("card"), id);
  return html`
    <section class="now" aria-label=${_("Now in turn")}>
      <div class="who">
        <div>
          <${Name} name=${row("column", id)?.name ?? ""} width=${width} />
          <div class="facts">
            <p>${ngettext(
              "{n} card, what is nearest to done first",
              "{n} cards, what is nearest to done first",
              cards.length,
            )}</p>
            <${Own} now=${now} />
          </div>
        </div>
      </div>
      <${Pace} now=${now} />
      <${Lines} entries=${cards.map((card) =>
        cardEntry(card, width, true)
      )} height=${height} empty=${_(
        "Nothing here right now",
      )} />
    </section>
  `;
}

/**
 * On at most two lines, as large as that allows.
 * @param {{name: string, width: number, isRemote?: boolean}} props
 */
function Name({ name, width, isRemote = false }) {
  const size = sizeWithin(name, { width, height: 2 * NAME }, NAME, 1);
  return html`<h1 style=${{ "--size": size }}>${name}${
    isRemote && html`<small>${_("remote")}</small>`
  }</h1>`;
}

/** @param {any} standup @param {number} finished @param {number} solved */
function sinceLine(standup, finished, solved) {
  const since = sinceText(standup.since_at);
  const cards = finished
    ? ngettext("{n} finished {since}", "{n} finished {since}", finished, { since })
    : _("Nothing finished {since}", { since });
  return solved
    ? `${cards} · ${ngettext("{n} ticket solved", "{n} tickets solved", solved)}`
    : cards;
}

/** @param {{now: any}} props */
function Own({ now }) {
  return html`<p class="own num"><b>${clockText(now.own)}</b> <span>${
    _("of {time}", { time: clockText(now.share) })
  }</span></p>`;
}

/** @param {{now: any}} props */
function Pace({ now }) {
  const part = Math.min(100, 100 * now.own / (now.share || 1));
  return html`
    <div class="pacebar">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width=${part} height="1" />
      </svg>
    </div>
  `;
}

/** @param {{standup: any}} props */
function Round({ standup }) {
  const stops = stopsOf(standup), places = Math.max(3, Math.floor(viewport.value.width / 16.5));
  const [from, to] = around(standup.turn, stops.length, places);
  const kind = (/** @type {number} */ i) =>
    i < standup.turn ? "past" : i === standup.turn ? "now" : i === standup.turn + 1 ? "next" : "";
  return html`<ol class="round" aria-label=${_("The round")}>${
    stops.slice(from, to).map((id, n) =>
      html`
        <li key=${id} class=${kind(from + n)}>
          <${Stop} standup=${standup} id=${id} at=${from + n} />
        </li>
      `
    )
  }${stops.length > to && html`<li class="more num">+${stops.length - to}</li>`}</ol>`;
}

/** @param {{standup: any, id: number, at: number}} props */
function Stop({ standup, id, at }) {
  const isPast = at < standup.turn;
  const small = isPast && standup.spent[id] !== undefined
    ? clockText(standup.spent[id])
    : at === standup.turn
    ? _("now")
    : at === standup.turn + 1
    ? _("next")
    : "";
  const person = standup.style === "board" ? null : row("member", id);
  const sign = isPast
    ? html`<span class="avatar tick"><${Icon} name="check" /></span>`
    : person && html`<${Avatar} person=${person} />`;
  return html`${sign}<span>${
    person ? firstName(person) : row("column", id)?.name ?? ""
  }<small class="num">${small}</small></span>`;
}

/**
 * Which stops fit beside each other, with the one in turn among them.
 * @param {number} turn @param {number} count @param {number} places
 */
function around(turn, count, places) {
  const from = Math.max(0, Math.min(turn - 1, count - places));
  return [from, Math.min(count, from + places)];
}
