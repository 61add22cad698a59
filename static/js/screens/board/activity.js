// @ts-check
/** The activity of a card: what happened to it, in sentences. */
import { useEffect, useState } from "preact/hooks";
import { row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";

/** @param {{card: any}} props */
export function Activity({ card }) {
  const [lines, setLines] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    fetch(`/api/v1/cards/${card.id}/activity`).then((r) => r.ok ? r.json() : []).then(
      setLines,
      () => {},
    );
  }, [card]);
  return html`
    <details class="part activity">
      <summary>
        <h3><${Icon} name="clock" />${_("Activity")}<span class="count num">${lines.length ||
          ""}</span><${Icon} name="chevron-down" /></h3>
      </summary>
      <ul>${lines.map((line) =>
        html`<li key=${line.seq}><time class="quiet num" dateTime=${line.at}>${
          momentText(line.at)
        }</time> ${sentence(line)}</li>`
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
    "card.edited": _("{who} changed {what}", { ...facts, what: namesOf(facts.fields ?? []) }),
    "card.blocked": _("{who} marked it blocked: {reason}", facts),
    "card.unblocked": _("{who}: it goes on", facts),
    "card.items_added": _("{who} added to the checklist", facts),
    "card.item_changed": _("{who} changed the checklist", facts),
    "card.item_removed": _("{who} took something off the checklist", facts),
    "card.commented": _("{who} commented", facts),
    "card.archived": _("{who} archived it", facts),
    "card.restored": _("{who} brought it back", facts),
    "card.deleted": _("{who} deleted it", facts),
    "card.split": _("{who} split it", facts),
    "card.linked": _("{who} linked it with card {other}", facts),
    "card.unlinked": _("{who} took the link to card {other} away", facts),
    "card.file_added": _("{who} added the file {name}", facts),
    "card.file_removed": _("{who} removed the file {name}", facts),
    "card.asked": _("{who} asked a question", facts),
    "card.answered": _("{who} answered the question", facts),
    "card.comment_changed": _("{who} changed a comment", facts),
    "card.comment_removed": _("{who} removed a comment", facts),
    "card.came": _("{who} moved it here from another board", facts),
    "card.left": _("{who} moved it to another board", facts),
    "card.requester_wrote": _("The requester wrote again"),
    "cards.changed": _("{who} changed it together with others", facts),
    "cards.left": _("It had been done for long and left the board"),
  };
  if (line.kind.startsWith("undone")) return _("{who} undid something", facts);
  if (!Object.keys(line.facts).length) return fromBefore(line.kind, facts);
  return sentences[line.kind] ?? _("{who} changed it", facts);
}

/**
 * What was done before this person could see it: not what was written.
 * @param {string} kind @param {{who: string}} facts
 */
function fromBefore(kind, facts) {
  /** @type {Record<string, string>} */
  const sentences = {
    "card.added": _("{who} added it", facts),
    "card.moved": _("{who} moved it", facts),
    "card.blocked": _("{who} marked it blocked", facts),
    "card.unblocked": _("{who}: it goes on", facts),
    "card.commented": _("{who} commented", facts),
    "card.file_added": _("{who} added a file", facts),
    "card.file_removed": _("{who} removed a file", facts),
  };
  return sentences[kind] ?? _("{who} changed it", facts);
}

/** @param {string[]} fields */
function namesOf(fields) {
  /** @type {Record<string, string>} */
  const names = {
    title: _("the title"),
    description: _("the description"),
    assignees: _("the people"),
    labels: _("the labels"),
    due_on: _("the due date"),
    service: _("the class of service"),
    estimate: _("the estimate"),
    customer_id: _("the customer"),
    initiative_id: _("the initiative"),
    sprint_id: _("the sprint"),
    is_title_on_wall: _("what walls show of it"),
    wall_title: _("what walls call it"),
  };
  return fields.map((field) => names[field]).filter(Boolean).join(", ") || _("the card");
}
