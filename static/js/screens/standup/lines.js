// @ts-check
/**
 * What a turn shows, line by line, each with its height in units, so that what does not fit becomes
 * a count.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fitting, linesOf } from "../../model/legible.js";
import { row } from "../../sync/store.js";
import { html, Icon } from "../../ui/html.js";
import { Label } from "../../ui/label.js";
import { viewport } from "../../ui/viewport.js";
import { areaOf } from "../board/lists.js";
import { daysText, namesOf, titleOf } from "./texts.js";
import { _ } from "../../sync/i18n.js";

const LINE = 4.3, COMPACT = 5.9;
const AROUND_THE_TURN = 31;
const LEAST = 3;
const MOST_LABELS = 2;
/**
 * `key` changes with what it shows; `compact` is the same on one line, for when there is no room
 * for more.
 * @typedef {{size: number, html: any}} Drawing
 * @typedef {Drawing & {key: string, compact?: Drawing}} Entry
 */

/** How wide and high the right half is, in units. */
export function space() {
  const { width, height, isPortrait } = viewport.value;
  const dial = isPortrait ? 0 : Math.min(41, width * 0.342) + 4;
  return { width: width - 8 - dial, height: height - AROUND_THE_TURN - (isPortrait ? 42 : 0) };
}

/**
 * As many as there is room for, the rest as a count, but never none: first by their heights; then,
 * should the drawn section still be higher than its place, by one less until it is not. Where fewer
 * than three would be left on a wall, which nobody scrolls, all are drawn on one line each.
 * @param {{entries: Entry[], height: number, title?: string, empty?: string, more?: number,
 *   kind?: string}} props `more` are left out before; with a `title` the count stands beside it
 */
export function Lines({ entries, height, title = "", empty = "", more = 0, kind = "work" }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  const key = `${
    entries.map((one) => one.key).join()
  } ${viewport.value.width} ${viewport.value.height}`;
  const [tried, setTried] = useState({ key: "", less: 0, isTight: false });
  const { less, isTight } = tried.key === key
    ? tried
    : { less: 0, isTight: isTightFor(entries, height) };
  const { shown } = fitting(isTight ? entries.map(compacted) : entries, height);
  const count = Math.max(1, shown.length - less);
  useLayoutEffect(() => {
    if (!list.current || !isTooHigh(list.current)) return;
    if (!isTight && viewport.value.isWall && count <= Math.min(LEAST, entries.length)) {
      setTried({ key, less: 0, isTight: true });
    } else if (count > 1) setTried({ key, less: less + 1, isTight });
  });
  if (!entries.length) return empty ? html`<p class="overflow">${empty}</p>` : null;
  const hidden = entries.length - count + more;
  const rest = hidden > 0 && html`<span class="num">${_("+{n} more", { n: hidden })}</span>`;
  return html`${
    title && html`<h2>${title}${rest}</h2>`
  }<ul class=${kind} data-tight=${isTight} ref=${list}>${
    shown.slice(0, count).map((entry) => entry.html)
  }</ul>${!title && rest && html`<p class="overflow">${rest}</p>`}`;
}

/** @param {Entry[]} entries @param {number} height */
function isTightFor(entries, height) {
  return viewport.value.isWall &&
    fitting(entries, height).shown.length < Math.min(LEAST, entries.length);
}

/** @param {Entry} entry */
const compacted = (entry) => ({ ...entry, ...entry.compact });

/** @param {HTMLElement} list */
function isTooHigh(list) {
  const section = list.closest("section");
  return !!section && section.scrollHeight > section.clientHeight + 1;
}

/**
 * A card with its state.
 * @param {any} card @param {number} width @param {boolean} [withPeople] @returns {Entry}
 */
export function cardEntry(card, width, withPeople = false) {
  const title = titleOf(card);
  return {
    key: `c${card.id}${title}`,
    size: 6.7 + 3.75 * linesOf(title, width - 5),
    html:
      html`<${Work} key=${`c${card.id}`} card=${card} title=${title} withPeople=${withPeople} />`,
    compact: compactCard(
      card,
      withPeople && html`<span>${namesOf(card.assignees) || _("nobody")}</span>`,
    ),
  };
}

/**
 * A card on one line: its colour, that it is stuck, its title, whose it is.
 * @param {any} card @param {any} whose @returns {Drawing}
 */
export function compactCard(card, whose) {
  return {
    size: COMPACT,
    html: html`
      <li key=${`c${card.id}`} class="work-card compact"
        data-hue=${areaOf(card)?.hue}><i class="stripe"></i>${card.blocked_at &&
          html`<span class="stuck"><${Icon} name="hourglass" /></span>`}<h2>${titleOf(
            card,
          )}</h2>${whose &&
          html`<span class="whose">${whose}</span>`}</li>
    `,
  };
}

/**
 * One line with a sign before it.
 * @param {string} key @param {string} icon @param {string} text @param {string} [kind]
 * @returns {Entry}
 */
export function lineEntry(key, icon, text, kind = "") {
  return {
    key: key + text,
    size: LINE,
    html:
      html`<li key=${key} class=${`line ${kind}`}><${Icon} name=${icon} /><span>${text}</span></li>`,
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
        html`<span class="area">${area.name}</span>`}${state}${card.labels?.slice(0, MOST_LABELS)
        .map((/** @type {string} */ name) =>
          html`<${Label} key=${name} board=${card.board_id} name=${name} />`
        )}${withPeople &&
        html`<span class="whose">${
          card.assignees.length ? namesOf(card.assignees) : _("nobody")
        }</span>`}</p></li>
  `;
}
