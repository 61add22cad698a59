/** One ticket in peace: who asks, what was said, and what can be decided; or what became of it. */
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { MailedFiles, textOf } from "../../ui/mailed_files/mailed_files.tsx";
import { unsent } from "./answers.ts";
import { distribute, nextTeam, reopen } from "./actions.ts";
import { askDecline, askDistribute, askDuplicate, askSolve } from "./dialogs.tsx";
import { Looking } from "./looking.tsx";
import { choose, current, customerOf, openByNumber } from "./queue.ts";
import type { Message, Ticket } from "../../model/rows.ts";

export function Reading() {
  const ticket = current.value;
  return (
    <section class="reading" aria-label={ticket ? _("Ticket {n}", { n: ticket.id }) : undefined}>
      {ticket ? <Conversation key={ticket.id} ticket={ticket} /> : <NobodyWaits />}
      <div class="deciding">
        <div data-toasts />
        {ticket &&
          (ticket.state === "new" ? <Decisions ticket={ticket} /> : <Fate ticket={ticket} />)}
      </div>
    </section>
  );
}

export const NobodyWaits = () => (
  <div class="empty">
    <Icon name="sparkles" />
    <b>{_("Nobody waits")}</b>
    <p>{_("Everything has been decided. Time for a coffee.")}</p>
  </div>
);

function Conversation({ ticket }: { ticket: Ticket }) {
  return (
    <>
      <header>
        <p class="quiet num">
          {_("Ticket {n}", { n: ticket.id })} · {customerOf(ticket)} <Looking id={ticket.id} />
        </p>
        <h2>{ticket.subject}</h2>
        <p>
          {ticket.requester_name} <span class="quiet">{ticket.requester_email}</span>
        </p>
      </header>
      <div class="conversation" tabindex={0} role="region" aria-label={_("What was said")}>
        {ticket.messages.map((one) => <Message key={one.id} message={one} ticket={ticket} />)}
        {ticket.state === "new" && <Unsent ticket={ticket} />}
      </div>
    </>
  );
}

function Message({ message, ticket }: { message: Message; ticket: Ticket }) {
  if (message.answer_left_at) {
    const at = momentText(message.answer_left_at);
    return (
      <p class="quiet">
        <Icon name="undo-2" /> {_(
          "Undone, but the answer above had left at {at}. The next one will say that it corrects it.",
          { at },
        )}
      </p>
    );
  }
  const home = message.duplicate ?? ticket.id, other = message.duplicate ?? message.mentions;
  return (
    <article class="message" data-way={message.way}>
      <header>
        <b>{message.who}</b> <time class="quiet num">{momentText(message.at)}</time>
        {message.duplicate && <span class="quiet">{_("in the thread of a duplicate")}</span>}
        {other && (
          <button class="quiet" onClick={() => openByNumber(other)}>
            {_("Ticket {n}", { n: other })}
          </button>
        )}
      </header>
      <p>{textOf(message)}</p>
      <MailedFiles files={message.files} base={`/api/v1/tickets/${home}/files`} />
      {message.mail && (
        <a class="quiet as-it-came" download href={`/api/v1/tickets/${home}/mails/${message.mail}`}>
          {_("The mail as it came")}
        </a>
      )}
    </article>
  );
}

/** Written and not sent, or taken back. */
function Unsent({ ticket }: { ticket: Ticket }) {
  const text = unsent(ticket.id);
  if (!text) return null;
  return (
    <button class="message unsent" data-way="out" onClick={() => askSolve(ticket)}>
      <b>{_("Written and not sent; go on")}</b>
      <p>{text}</p>
    </button>
  );
}

function Decisions({ ticket }: { ticket: Ticket }) {
  const team = nextTeam(all("share"))[0]?.team.name;
  const buttons: [string, string, string, () => void][] = [
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
  return (
    <div class="decisions" role="group" aria-label={_("Decide")}>
      {buttons.map(([key, name, icon, action], i) => (
        <button key={key} class={i < 2 ? "btn" : "btn quiet"} onClick={action}>
          <Icon name={icon} />
          {name}
          <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}

/** What became of a ticket that is not in the queue, and where it goes on. */
function Fate({ ticket }: { ticket: Ticket }) {
  const facts = {
    who: row("member", ticket.decided_by)?.name ?? "Tavla",
    at: ticket.decided_at ? momentText(ticket.decided_at) : "",
    team: row("team", ticket.team_id)?.name ?? "–",
  };
  const outcomes: Record<string, string> = {
    distributed: _("Went to {team} · {who}, {at}", facts),
    resolved: _("Solved · {who}, {at}", facts),
    declined: _("Declined · {who}, {at}", facts),
    duplicate: _("A duplicate · {who}, {at}", facts),
  };
  const original = ticket.duplicate_of;
  return (
    <p class="fate">
      <span>{outcomes[ticket.state]}</span>
      {ticket.card_id && (
        <a class="btn quiet small" href={`/boards/${ticket.board_id}/cards/${ticket.card_id}`}>
          <Icon name="square-kanban" />
          {_("Its card")}
        </a>
      )}
      {original && (
        <button class="btn quiet small" onClick={() => openByNumber(original)}>
          <Icon name="ticket" />
          {_("Ticket {n}", { n: original })}
        </button>
      )}
      {ticket.state !== "distributed" && (
        <button
          class="btn quiet small"
          onClick={() => openAgain(ticket.id)}
        >
          <Icon name="undo-2" />
          {_("Open the ticket again")}
        </button>
      )}
    </p>
  );
}

async function openAgain(id: number) {
  if (await reopen(id)) choose(id);
}
