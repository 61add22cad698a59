// @ts-check
/** The scene of what was just finished. */
import { linesOf } from "../../model/legible.js";
import { all, row } from "../../sync/store.js";
import { _, dayText } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { viewport } from "../../ui/viewport.js";
import { areaOf } from "../board/lists.js";
import { compactCard, Lines } from "../standup/lines.js";
import { firstName, titleOf } from "../standup/texts.js";

const AROUND = 16;

export function Finished() {
  const done = all("card").filter((card) => card.finished_at).sort((a, b) =>
    a.finished_at < b.finished_at ? 1 : -1
  );
  return html`
    <section class="simple-scene">
      <h1><${Icon} name="sparkles" />${_("Just finished")}</h1>
      <${Lines} entries=${done.map(entry)} height=${viewport.value.height - AROUND} />
    </section>
  `;
}

/** @param {any} card @returns {import("../standup/lines.js").Entry} */
function entry(card) {
  const area = areaOf(card), title = titleOf(card);
  const people = card.finished_by.map((/** @type {number} */ id) => row("member", id)).filter(
    Boolean,
  );
  const facts = [people.map(firstName).join(", "), dayText(card.finished_at)].filter(Boolean).join(
    " · ",
  );
  return {
    key: `${card.id}${title}`,
    size: 6.4 + 3.75 * linesOf(title, viewport.value.width - 24),
    html: html`
      <li key=${card.id} class="work-card with-face"
        data-hue=${area?.hue}><i class="stripe"></i><div><h2>${title}</h2>
            <p>${area &&
              html`<span class="area">${area.name}</span>`}<span>${facts}</span></p></div>${people[
                0
              ] && html`<${Avatar} person=${people[0]} />`}</li>
    `,
    compact: compactCard(
      card,
      people[0] && html`<${Avatar} person=${people[0]} /><span>${firstName(people[0])}</span>`,
    ),
  };
}
