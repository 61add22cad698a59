// @ts-check
/** What a requester asked for, on the card that came of it: who, what, and what was said since. */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _, momentText, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { MailedFiles, textOf } from "../../ui/mailed_files.js";
import { mayWorkOnTeams } from "./lists.js";

/** The newest messages that are shown without asking. */
const SHOWN = 2;

/** @param {{card: any}} props */
export function Request({ card }) {
  const request = useRequest(card);
  const [isWhole, setWhole] = useState(false);
  if (!request) return null;
  const hidden = isWhole ? 0 : Math.max(0, request.messages.length - SHOWN);
  return html`
    <section class="part request" aria-label=${_("What was asked for")}>
      <h3><${Icon} name="ticket" />${_("What was asked for")}<${Ticket} id=${request.ticket} /></h3>
      <${Requester} request=${request} title=${card.title} />
      ${hidden > 0 &&
        html`<button type="button" class="btn quiet small" onClick=${() => setWhole(true)}>${
          ngettext("{n} earlier message", "{n} earlier messages", hidden)
        }</button>`}
      ${request.messages.slice(hidden).map((/** @type {any} */ one) =>
        html`<${Message} key=${one.id} message=${one} card=${card} />`
      )}
    </section>
  `;
}

/**
 * Read anew with each message that comes or goes; null while there is none, or it is not theirs to
 * read.
 * @param {any} card
 */
function useRequest(card) {
  const [request, setRequest] = useState(/** @type {any} */ (null));
  useEffect(() => {
    if (!card.ticket_id || !mayWorkOnTeams()) return;
    const stop = new AbortController();
    fetch(`/api/v1/cards/${card.id}/request`, { signal: stop.signal })
      .then((response) => response.ok ? response.json() : null)
      .then(setRequest, () => {}); // away: the next message, or opening it again, asks again
    return () => stop.abort();
  }, [card.id, card.ticket_id, card.message_count, card.board_id]);
  return request;
}

/** The number leads to the desk for those who may go there. @param {{id: number}} props */
function Ticket({ id }) {
  const name = _("Ticket {n}", { n: id });
  return ["coordinator", "admin"].includes(boot.me.role)
    ? html`<a class="quiet num" href=${`/desk?ticket=${id}`}>${name}</a>`
    : html`<span class="quiet num">${name}</span>`;
}

/**
 * The subject only where the card has been given another title.
 * @param {{request: any, title: string}} props
 */
function Requester({ request: { requester, subject }, title }) {
  const customer = row("customer", requester.customer_id)?.name;
  return html`
    <p class="requester">${subject !== title && html`<b>${subject}</b>`}
      <span>${[requester.name, customer].filter(Boolean).join(" · ")}</span>
      ${requester.email &&
        html`<span><a href=${`mailto:${requester.email}`}>${requester.email}</a></span>`}</p>
  `;
}

/** @param {{message: any, card: any}} props */
function Message({ message, card }) {
  return html`
    <article class="message" data-way=${message.way}>
      <header><b>${message.who}</b> <time class="quiet num" dateTime=${message.at}>${momentText(
        message.at,
      )}</time></header>
      <p>${textOf(message)}</p>
      <${MailedFiles} files=${message.files} base=${`/api/v1/cards/${card.id}/request/files`} />
    </article>
  `;
}
