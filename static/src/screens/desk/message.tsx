/** One message of a thread: what was said, what is folded away, and what it tells beside its words. */
import { row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { MailedFiles } from "../../ui/mailed_files/mailed_files.tsx";
import { onTicket } from "./actions.ts";
import { folded } from "./folded.ts";
import { openByNumber } from "./queue.ts";
import type { Message as Row, Ticket } from "../../model/rows.ts";

type Props = { message: Row; ticket: Ticket };

export function Message({ message, ticket }: Props) {
  if (message.answer_left_at) return <HadLeft at={message.answer_left_at} />;
  const home = message.duplicate ?? ticket.id, other = message.duplicate ?? message.mentions;
  return (
    <article class="message" data-way={message.way} data-machine={message.machine || null}>
      <header>
        {message.way === "note" && (
          <span class="among-us">
            <Icon name="lock" />
            {_("Note")}
          </span>
        )}
        <b>{message.who}</b> <time class="quiet num">{momentText(message.at)}</time>
        {message.duplicate && <span class="quiet">{_("in the thread of a duplicate")}</span>}
        {other && (
          <button class="quiet" onClick={() => openByNumber(other)}>
            {_("Ticket {n}", { n: other })}
          </button>
        )}
        <Marks message={message} ticket={ticket} />
      </header>
      {folded(message).map((part, i) =>
        part.kind === "text" ? <p key={i}>{part.text}</p> : (
          <details key={i} class="folded">
            <summary>{part.kind === "quote" ? _("Quoted") : _("Signature")}</summary>
            <p>{part.text}</p>
          </details>
        )
      )}
      <MailedFiles files={message.files} base={`/api/v1/tickets/${home}/files`} />
      {message.mail && (
        <a class="quiet as-it-came" download href={`/api/v1/tickets/${home}/mails/${message.mail}`}>
          {_("The mail as it came")}
        </a>
      )}
    </article>
  );
}

const HadLeft = ({ at }: { at: string }) => (
  <p class="quiet">
    <Icon name="undo-2" /> {_(
      "Undone, but the answer above had left at {at}. The next one will say that it corrects it.",
      { at: momentText(at) },
    )}
  </p>
);

/** What the message tells beside its words. */
function Marks({ message, ticket }: Props) {
  const { original, returned, meeting } = message, id = ticket.id;
  return (
    <>
      {message.machine && <span class="chip plain">{_("written by a program")}</span>}
      {message.called && <span class="chip plain">{_("on the phone")}</span>}
      {message.works && <span class="chip plain">{_("It works again")}</span>}
      {message.asks && <span class="chip plain">{_("a question")}</span>}
      {message.subject && (
        <span class="quiet">{_("Subject: {subject}", { subject: message.subject })}</span>
      )}
      {message.set_aside && (
        <span>
          {ngettext("{n} more was set aside", "{n} more were set aside", message.set_aside)}
        </span>
      )}
      {returned && (
        <span class="returned">
          <Icon name="undo-2" />
          {_("{team} gave it back", { team: row("team", returned.team)?.name ?? "–" })}
          {returned.suggests &&
            ` · ${_("for {team}", { team: row("team", returned.suggests)?.name ?? "–" })}`}
        </span>
      )}
      {meeting && <span>{_("Invitation: {what}", { what: meeting.summary })}</span>}
      {original && original.email !== ticket.requester_email && (
        <button
          class="quiet"
          onClick={() =>
            onTicket(id, "correct", asRequester(original), _("ticket {n} corrected", { n: id }))}
        >
          {_("{name} asks this", { name: original.name || original.email })}
        </button>
      )}
    </>
  );
}

const asRequester = ({ name, email }: { name: string; email: string }) => ({
  requester_name: name,
  requester_email: email,
});
