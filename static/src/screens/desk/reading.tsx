/** One ticket in peace: who asks, what was said, and what can be decided. */
import { _, momentText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { SkeletonLines } from "../../ui/skeleton/skeleton.tsx";
import { unsent } from "./answers.ts";
import { Asking } from "./asking.tsx";
import { Deciding } from "./deciding.tsx";
import { askSolve } from "./dialogs.tsx";
import { dueNow, dueText } from "./due.tsx";
import { Looking } from "./looking.tsx";
import { Message } from "./message.tsx";
import { current, customerOf, view } from "./queue.ts";
import { threadOf } from "./threads.ts";
import { BESIDE, CALL, claimFor, holderOf, INCIDENT } from "./verbs.ts";
import type { Ticket } from "../../model/rows.ts";

export function Reading() {
  const ticket = current.value;
  return (
    <section class="reading" aria-label={ticket ? _("Ticket {n}", { n: ticket.id }) : undefined}>
      {ticket ? <Conversation key={ticket.id} ticket={ticket} /> : <Nothing />}
      <Deciding ticket={ticket} />
    </section>
  );
}

const Nothing = () => view.value === "new" ? <NobodyWaits /> : <div />;

export const NobodyWaits = () => (
  <div class="empty">
    <Icon name="sparkles" />
    <b>{_("Nobody waits")}</b>
    <p>{_("Everything has been decided. Time for a coffee.")}</p>
  </div>
);

function Conversation({ ticket }: { ticket: Ticket }) {
  const messages = threadOf(ticket.id);
  return (
    <>
      <header>
        <div class="row reading-top">
          <p class="quiet num grow">
            {_("Ticket {n}", { n: ticket.id })} · {customerOf(ticket)} <Looking id={ticket.id} />
            <Waits ticket={ticket} />
            <Due ticket={ticket} />
          </p>
          <Tools ticket={ticket} />
        </div>
        <h2>{ticket.subject}</h2>
        <Asking ticket={ticket} />
      </header>
      <div class="conversation" tabindex={0} role="region" aria-label={_("What was said")}>
        {messages
          ? messages.map((one) => <Message key={one.id} message={one} ticket={ticket} />)
          : <SkeletonLines count={4} />}
        {ticket.state === "new" && <Unsent ticket={ticket} />}
      </div>
    </>
  );
}

/** For what or whom it waits, and who has it in hand. */
function Waits({ ticket }: { ticket: Ticket }) {
  const holder = holderOf(ticket);
  return (
    <>
      {ticket.asked_at && ` · ${_("asked {when}", { when: momentText(ticket.asked_at) })}`}
      {ticket.wake_at && ` · ${_("waits until {when}", { when: momentText(ticket.wake_at) })}`}
      {holder && ` · ${_("{who} has it in hand", { who: holder })}`}
    </>
  );
}

/** Also while there is time. */
function Due({ ticket }: { ticket: Ticket }) {
  const due = dueNow(ticket);
  return due && (
    <>
      · <b class="due" data-level={due.level}>{dueText(due)}</b>
    </>
  );
}

function Tools({ ticket }: { ticket: Ticket }) {
  const verbs = ticket.state === "new" ? [claimFor(ticket), ...BESIDE] : BESIDE.slice(0, 2);
  if (isCalled(ticket)) verbs.push(CALL);
  verbs.push(INCIDENT);
  return (
    <div class="row tools">
      {verbs.map(({ key, name, icon, action }) => (
        <button
          key={key}
          class="btn quiet small"
          onClick={() => action(ticket)}
        >
          <Icon name={icon} />
          <span>{name}</span>
          <kbd>{key}</kbd>
        </button>
      ))}
      <a
        class="icon-btn"
        download
        href={`/desk/record?ticket=${ticket.id}`}
        title={_("Case file")}
        aria-label={_("Case file")}
      >
        <Icon name="archive" />
      </a>
    </div>
  );
}

/** Whoever gave no mail address, or did not write, is rather called. */
const isCalled = ({ channel, requester_email }: Ticket) =>
  !requester_email || ["phone", "visit"].includes(channel);

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
