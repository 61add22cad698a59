// @ts-check
/** What a turn shows, line by line, each with its height in units, so that what does not fit becomes a count. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fitting, linesOf } from "../../model/legible.js";
import { row } from "../../sync/store.js";
import { html, Icon } from "../../ui/html.js";
import { room } from "../../ui/room.js";
import { areaOf } from "../board/lists.js";
import { daysText, namesOf, titleOf } from "./texts.js";
import { _ } from "../../sync/words.js";

const LINE = 4.3;
const AROUND_THE_TURN = 31;
/** @typedef {{key: string, size: number, html: any}} Entry `key` changes with what it shows */

/** How wide and high the right half is, in units. */
export function space() {
  const { width, height, isPortrait } = room.value;
  const dial = isPortrait ? 0 : Math.min(41, width * 0.342) + 4;
  return { width: width - 8 - dial, height: height - AROUND_THE_TURN - (isPortrait ? 42 : 0) };
}

/**
 * As many as there is room for, the rest as a count: first by their heights, and then, should the drawn section still be
 * higher than its place, by one less until it is not.
 * @param {{entries: Entry[], height: number, empty?: string, more?: number, kind?: string}} props `more` are left out before
 */
export function Lines({ entries, height, empty = "", more = 0, kind = "work" }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const { shown, rest } = fitting(entries, height);
  const key = `${shown.map((one) => one.key).join()} ${room.value.width} ${room.value.height}`;
  const [cut, setCut] = useState({ key: "", count: 0 });
  const less = cut.key === key ? cut.count : 0;
  useLayoutEffect(() => {
    const section = list.current?.closest("section");
    const isTooHigh = section && section.scrollHeight > section.clientHeight + 1;
    if (isTooHigh && less < shown.length) setCut({ key, count: less + 1 });
  });
  if (!entries.length) return empty ? html`<p class="overflow">${empty}</p>` : null;
  const hidden = rest + less + more;
  return html`<ul class=${kind} ref=${list}>${shown.slice(0, shown.length - less).map((entry) => entry.html)}</ul>${
    hidden > 0 && html`<p class="overflow num">${_("+{n} more", { n: hidden })}</p>`
  }`;
}

/** A card with its state. @param {any} card @param {number} width @param {boolean} [withPeople] @returns {Entry} */
export function cardEntry(card, width, withPeople = false) {
  const title = titleOf(card);
  return {
    key: `c${card.id}${title}`,
    size: 6.7 + 3.75 * linesOf(title, width - 5),
    html: html`<${Work} key=${`c${card.id}`} card=${card} title=${title} withPeople=${withPeople} />`,
  };
}

/** One line with a sign before it. @param {string} key @param {string} icon @param {string} text @param {string} [kind] @returns {Entry} */
export function lineEntry(key, icon, text, kind = "") {
  return {
    key: key + text,
    size: LINE,
    html: html`<li key=${key} class=${`line ${kind}`}><${Icon} name=${icon} /><span>${text}</span></li>`,
  };
}

/** @param {{card: any, title: string, withPeople: boolean}} props */
function Work({ card, title, withPeople }) {
  const area = areaOf(card);
  const state = card.blocked_at
    ? html`<span class="stuck"><${Icon} name="hourglass" />${
      [card.blocked_reason, daysText(card.blocked_at)].filter(Boolean).join(" · ")
    }</span>`
    : html`<span>${row("column", card.column_id)?.name} ${daysText(card.moved_at)}</span>`;
  return html`
    <li class="work-card"
      data-hue=${area?.hue}><i class="stripe"></i><h2>${title}</h2><p>${area &&
        html`<span class="area">${area.name}</span>`}${state}${withPeople &&
        html`<span class="whose">${card.assignees.length ? namesOf(card.assignees) : _("nobody")}</span>`}</p></li>
  `;
}
