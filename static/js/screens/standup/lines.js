// @ts-check
/** What a turn shows, line by line, each with its height in units, so that what does not fit becomes a count. */
import { linesOf } from "../../model/legible.js";
import { row } from "../../sync/store.js";
import { html, Icon } from "../../ui/html.js";
import { room } from "../../ui/room.js";
import { areaOf } from "../board/lists.js";
import { daysText, namesOf, titleOf } from "./texts.js";
import { _ } from "../../sync/words.js";

const LINE = 4.3;
const AROUND_THE_TURN = 31;
/** @typedef {{size: number, html: any}} Entry */

/** How wide and high the right half is, in units. */
export function space() {
  const { width, height, isPortrait } = room.value;
  const dial = isPortrait ? 0 : Math.min(41, width * 0.342) + 4;
  return { width: width - 8 - dial, height: height - AROUND_THE_TURN - (isPortrait ? 42 : 0) };
}

/** A card with its state. @param {any} card @param {number} width @param {boolean} [withPeople] @returns {Entry} */
export function cardEntry(card, width, withPeople = false) {
  const title = titleOf(card);
  return {
    size: 6.7 + 3.75 * linesOf(title, width - 5),
    html: html`<${Work} key=${`c${card.id}`} card=${card} title=${title} withPeople=${withPeople} />`,
  };
}

/** One line with a sign before it. @param {string} key @param {string} icon @param {string} text @param {string} [kind] @returns {Entry} */
export function lineEntry(key, icon, text, kind = "") {
  return {
    size: LINE,
    html: html`<li key=${key} class=${`line ${kind}`}><${Icon} name=${icon} /><span>${text}</span></li>`,
  };
}

/** @param {{card: any, title: string, withPeople: boolean}} props */
function Work({ card, title, withPeople }) {
  const area = areaOf(card);
  const state = card.blocked_at
    ? html`<span class="stuck"><${Icon} name="hourglass" />${card.blocked_reason} · ${daysText(card.blocked_at)}</span>`
    : html`<span>${row("column", card.column_id)?.name} ${daysText(card.moved_at)}</span>`;
  return html`
    <li class="work-card"
      data-hue=${area?.hue}><i class="stripe"></i><h2>${title}</h2><p>${area &&
        html`<span class="area">${area.name}</span>`}${state}${withPeople &&
        html`<span class="whose">${card.assignees.length ? namesOf(card.assignees) : _("nobody")}</span>`}</p></li>
  `;
}
