// @ts-check
/** Flow: how much gets finished each week, and how long a card usually takes. */
import { boot } from "../../sync/boot.js";
import { _, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { measured } from "./scenes.js";

export function Flow() {
  const { weeks, median, usual } = measured("flow")[boot.board];
  const most = Math.max(1, ...weeks);
  const days = (/** @type {number | null} */ n) =>
    n === null ? "–" : ngettext("{n} day", "{n} days", n);
  return html`
    <section class="simple-scene">
      <h1><${Icon} name="chart-line" />${_("Finished per week")}</h1>
      <ol class="weeks">${weeks.map((/** @type {number} */ n, /** @type {number} */ i) => {
        const height = 100 * n / most;
        return html`
          <li key=${i} data-now=${i === weeks.length - 1}>
            <b class="num">${n}</b>
            <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
              <rect x="0" width="10" y=${100 - height} height=${height} />
            </svg>
          </li>
        `;
      })}</ol>
      <p class="weeks-foot"><span>${_("seven weeks ago")}</span><span>${_("this week")}</span></p>
      <ol class="counts">
        <li><b class="num">${days(median)}</b><small></small><span>${_(
          "half of the cards take at most",
        )}</span></li>
        <li><b class="num">${days(usual)}</b><small></small><span>${_(
          "85 of 100 take at most",
        )}</span></li>
      </ol>
    </section>
  `;
}
