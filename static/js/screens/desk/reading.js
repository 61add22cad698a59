// @ts-check
/** One ticket in peace: who asks, what was said, and what can be decided; or what became of it. */
import { all, row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { MailedFiles, textOf } from "../../ui/mailed_files.js";
import { unsent } from "./answers.js";
import { distribute, nextTeam, reopen } from "./actions.js";
import { askDecline, askDistribute, askDuplicate, askSolve } from "./dialogs.js";
import { Looking } from "./looking.js";
import { choose, current, customerOf, openByNumber } from "./queue.js";

export function Reading() {
  const ticket = current.value;
  return html`<section class="reading" aria-label=${
    ticket ? _("Ticket {n}", { n: ticket.id }) : null
  }>
    ${
    ticket ? html`<${Conversation} key=${ticket.id} ticket=${ticket} />` : html`<${NobodyWaits} />`
  }
    <div class="deciding"><div data-toasts></div>${
    ticket && (ticket.state === "new"
      ? html`<${Decisions} ticket=${ticket} />`
      : html`<${Fate} ticket=${ticket} />`)
  }</div></section>`;
}

export const NobodyWaits = () =>
  html`<div class="empty"><${Icon} name="sparkles" /><b>${_("Nobody waits")}</b><p>${
    _("Everything has been decided. Time for a coffee.")
  }</p></div>`;

/** @param {{ticket: any}} props */
function Conversation({ ticket }) {
  return html`
    <header>
      <p class="quiet num">${_("Ticket {n}", { n: ticket.id })} · ${customerOf(
        ticket,
      )} <${Looking} id=${ticket
        .id} /></p>
      <h2>${ticket.subject}</h2>
      <p>${ticket.requester_name} <span class="quiet">${ticket.requester_email}</span></p>
    </header>
    <div class="conversation" tabindex="0" role="region" aria-label=${_("What was said")}>
          ${ticket.messages.map((/** @type {any} */ one) =>
            html`<${Message} key=${one.id} message=${one} ticket=${ticket} />`
          )}
          ${ticket.state === "new" && html`<${Unsent} ticket=${ticket} />`}
        </div>
  `;
}

/** @param {{message: any, ticket: any}} props */
function Message({ message, ticket }) {
  if (message.answer_left_at) {
    const at = momentText(message.answer_left_at);
    return html`<p class="quiet"><${Icon} name="undo-2" /> ${
      _(
        "Undone, but the answer above had left at {at}. The next one will say that it corrects it.",
        { at },
      )
    }</p>`;
  }
  const home = message.duplicate ?? ticket.id, other = message.duplicate ?? message.mentions;
  return html`
    <article class="message" data-way=${message.way}>
      <header><b>${message.who}</b> <time class="quiet num">${momentText(message.at)}</time>
        ${message.duplicate &&
          html`<span class="quiet">${_("in the thread of a duplicate")}</span>`}
        ${other &&
          html`<button class="quiet" onClick=${() => openByNumber(other)}>${
            _("Ticket {n}", { n: other })
          }</button>`}</header>
      <p>${textOf(message)}</p>
      <${MailedFiles} files=${message.files} base=${`/api/v1/tickets/${home}/files`} />
      ${message.mail && html`
        <a class="quiet as-it-came" download
          href=${`/api/v1/tickets/${home}/mails/${message.mail}`}>${_("The mail as it came")}</a>
      `}
    </article>
  `;
}

/** Written and not sent, or taken back. @param {{ticket: any}} props */
function Unsent({ ticket }) {
  const text = unsent(ticket.id);
  if (!text) return null;
  return html`<button class="message unsent" data-way="out" onClick=${() => askSolve(ticket)}>
    <b>${_("Written and not sent; go on")}</b><p>${text}</p></button>`;
}

/** @param {{ticket: any}} props */
function Decisions({ ticket }) {
  const team = nextTeam(all("share"))[0]?.team.name;
  /** @type {[string, string, string, () => void][]} */
  const buttons = [
    ["1", _("Solve now"), "check", () => askSolve(ticket)],
    [
      "2",
      team ? _("Distribute to {team}", { team }) : _("Distribute"),
      "share-2",
      () => distribute(ticket.id),
    ],
    ["D", _("To whom …"), "list", () => askDistribute(ticket)],
    ["3", _("Duplicate"), "merge", () => askDuplicate(ticket)],
    ["6", _("Decline"), "ban", () => askDecline(ticket)],
  ];
  return html`<div class="decisions" role="group" aria-label=${_("Decide")}>${
    buttons.map(([key, name, icon, action], i) =>
      html`
        <button key=${key} class=${i < 2 ? "btn" : "btn quiet"}
          onClick=${action}><${Icon} name=${icon} />${name}
                <kbd>${key}</kbd></button>
      `
    )
  }</div>`;
}

/**
 * What became of a ticket that is not in the queue, and where it goes on.
 * @param {{ticket: any}} props
 */
function Fate({ ticket }) {
  const who = row("member", ticket.decided_by)?.name ?? "Tavla";
  const facts = {
    who,
    at: ticket.decided_at ? momentText(ticket.decided_at) : "",
    team: row("team", ticket.team_id)?.name,
  };
  const outcome = {
    distributed: _("Went to {team} · {who}, {at}", facts),
    resolved: _("Solved · {who}, {at}", facts),
    declined: _("Declined · {who}, {at}", facts),
    duplicate: _("A duplicate · {who}, {at}", facts),
  }[/** @type {"resolved"} */ (ticket.state)];
  return html`<p class="fate"><span>${outcome}</span>
    ${
    ticket.card_id &&
    html`<a class="btn quiet small" href=${`/boards/${ticket.board_id}/cards/${ticket.card_id}`}><${Icon} name="square-kanban" />${
      _("Its card")
    }</a>`
  }
    ${
    ticket.duplicate_of && html`<button class="btn quiet small" onClick=${() =>
      openByNumber(ticket.duplicate_of)}>
      <${Icon} name="ticket" />${_("Ticket {n}", { n: ticket.duplicate_of })}</button>`
  }
    ${
    ticket.state !== "distributed" &&
    html`
      <button class="btn quiet small"
        onClick=${() => openAgain(ticket.id)}><${Icon} name="undo-2" />${_(
          "Open the ticket again",
        )}</button>
    `
  }</p>`;
}

/** @param {number} id */
async function openAgain(id) {
  if (await reopen(id)) choose(id);
}
