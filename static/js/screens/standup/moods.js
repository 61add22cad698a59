// @ts-check
/** The moods of a morning, as weather; and what five or more have answered. */
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";

export const MOODS = [
  ["cloud-lightning", _("Stormy")],
  ["cloud-rain", _("Rainy")],
  ["cloud", _("Grey")],
  ["cloud-sun", _("Fair")],
  ["sun", _("Sunny")],
];
/** @param {{mood: number[]}} props */
export function MoodOf({ mood }) {
  const label = mood.map((count, i) => `${MOODS[i][1]}: ${count}`).join(", ");
  return html`<p class="mood-sum" role="img" aria-label=${label}>${
    mood.map((count, i) =>
      html`
        <span key=${i}
          data-none=${count === 0}><${Icon} name=${MOODS[i][0]} /><b class="num">${count}</b></span>
      `
    )
  }</p>`;
}
