// @ts-check
/** What happened to a card, in the server's sentences; fetched only while the list is open. */
import { useEffect, useState } from "preact/hooks";
import { _, momentText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";

/** @typedef {{seq: number, at: string, text: string}} Line */

/** @param {{card: any}} props */
export function Activity({ card }) {
  const [isOpen, setIsOpen] = useState(false);
  const [lines, setLines] = useState(/** @type {Line[]} */ ([]));
  useEffect(() => {
    if (isOpen) fetchLines(card.id).then(setLines, () => {});
  }, [card, isOpen]);
  return html`
    <details class="part activity" onToggle=${(/** @type {any} */ e) =>
      setIsOpen(e.currentTarget.open)}>
      <summary>
        <h3><${Icon} name="clock" />${_("Activity")}<span class="count num">${lines.length ||
          ""}</span><${Icon} name="chevron-down" /></h3>
      </summary>
      <ul>${lines.map((line) =>
        html`<li key=${line.seq}><time class="quiet num" dateTime=${line.at}>${
          momentText(line.at)
        }</time> ${line.text}</li>`
      )}</ul>
    </details>
  `;
}

/** @param {number} cardId @returns {Promise<Line[]>} */
async function fetchLines(cardId) {
  const answer = await fetch(`/api/v1/cards/${cardId}/activity`);
  return answer.ok ? await answer.json() : [];
}
