// @ts-check
/** Focus areas in brief: what was chosen, how far each is, and where nothing has a step. */
import { fitting } from "../../model/legible.js";
import { all, row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { room } from "../../ui/room.js";
import { measured } from "./scenes.js";

const ROW = 9;

export function Focus() {
  const active = all("initiative").filter((one) => one.state === "active").sort((a, b) => a.id - b.id);
  const { shown, rest } = fitting(active.map((one) => ({ one, size: ROW })), room.value.height - 20);
  return html`<section class="calm"><h1><${Icon} name="target" />${_("What we have chosen")}</h1>
    <ul class="meters">${shown.map(({ one }) => html`<${Bar} key=${one.id} initiative=${one} />`)}</ul>${
    rest > 0 && html`<p class="overflow num">${_("+{n} more", { n: rest })}</p>`
  }</section>`;
}

/** @param {{initiative: any}} props */
function Bar({ initiative }) {
  const area = row("focus_area", initiative.areas[0]), count = measured("focus")?.[initiative.id];
  const part = count?.cards ? 100 * count.finished / count.cards : 0;
  return html`
    <li data-hue=${area?.hue}>
      <div class="meter-text"><h2>${initiative.name}</h2><span class="num">${count?.cards
        ? _("{n} of {all} steps", { n: count.finished, all: count.cards })
        : html`<span class="stuck">${_("no step yet")}</span>`}</span></div>
      <div class="meter">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width=${part} height="1" />
        </svg>
      </div>
      <p class="area">${area?.name}</p>
    </li>
  `;
}
