// @ts-check
/** What happened to a card, in sentences. */
import { useEffect, useState } from "preact/hooks";
import { row } from "../../sync/store.js";
import { _, momentText } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";

/** @param {{card: any}} props */
export function Activity({ card }) {
  const [lines, setLines] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    fetch(`/api/v1/cards/${card.id}/activity`).then((r) => r.ok ? r.json() : []).then(setLines, () => {});
  }, [card]);
  return html`
    <details class="part activity">
      <summary>
        <h3><${Icon} name="clock" />${_("Activity")}</h3>
      </summary>
      <ul>${lines.map((line) =>
        html`<li key=${line.seq}><time class="quiet num" dateTime=${line.at}>${momentText(line.at)}</time> ${
          sentence(line)
        }</li>`
      )}</ul>
    </details>
  `;
}

/** @param {any} line */
function sentence(line) {
  const who = line.by ? row("member", line.by)?.name ?? "?" : "Tavla";
  const facts = { who, ...line.facts };
  /** @type {Record<string, string>} */
  const sentences = {
    "card.added": _("{who} added it", facts),
    "card.moved": _("{who} moved it to {to}", facts),
    "card.edited": _("{who} changed it", facts),
    "card.blocked": _("{who} marked it blocked: {reason}", facts),
    "card.unblocked": _("{who}: it goes on", facts),
    "card.items_added": _("{who} added to the checklist", facts),
    "card.item_changed": _("{who} changed the checklist", facts),
    "card.item_removed": _("{who} took something off the checklist", facts),
    "card.commented": _("{who} commented", facts),
    "card.archived": _("{who} archived it", facts),
    "card.restored": _("{who} brought it back", facts),
  };
  return sentences[line.kind] ?? `${who}: ${line.kind}`;
}
