/** Who asks, from where, who else has part in it, and what else they have asked. */
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Select } from "../../ui/select/select.tsx";
import { duplicate, onTicket } from "./actions.ts";
import { besideOf } from "./beside.ts";
import { askParticipant } from "./more_dialogs.tsx";
import { customerOf, openByNumber } from "./queue.ts";
import type { Ticket } from "../../model/rows.ts";
import type { Listed } from "./queue.ts";

const STATES: Record<string, string> = {
  new: _("waits"),
  distributed: _("with a team"),
  resolved: _("solved"),
  declined: _("declined"),
  duplicate: _("duplicate"),
};

export function Asking({ ticket }: { ticket: Ticket }) {
  const told = besideOf(ticket.id), others = told?.of_requester ?? [];
  const open = others.filter((one) => ["new", "distributed"].includes(one.state));
  return (
    <div class="asking">
      <p>
        {ticket.requester_name} <span class="quiet">{ticket.requester_email}</span>
        {!ticket.customer_id && ticket.requester_email && <Domain ticket={ticket} />}
      </p>
      <Participants ticket={ticket} />
      {others.length > 0 && (
        <details>
          <summary>
            {ngettext("{n} other of theirs", "{n} others of theirs", others.length)}
            {open.length > 0 && ` · ${ngettext("{n} open", "{n} open", open.length)}`}
          </summary>
          <Others tickets={others} />
        </details>
      )}
      {told && told.similar.length > 0 && ticket.state === "new" && (
        <details open>
          <summary>
            {ngettext("{n} like it", "{n} like it", told.similar.length)}
          </summary>
          <Others tickets={told.similar} merge={(of) => duplicate(ticket.id, of)} />
        </details>
      )}
    </div>
  );
}

/** An unknown domain is taught by naming whose it is. */
function Domain({ ticket }: { ticket: Ticket }) {
  const domain = ticket.requester_email.split("@")[1];
  const teach = (customer_id: number) =>
    onTicket(
      ticket.id,
      "correct",
      { customer_id, learns_domain: true },
      _("ticket {n} corrected", { n: ticket.id }),
    );
  const nameless = all("customer").filter((one) => !one.domain);
  if (!nameless.length) return null;
  return (
    <span class="domain">
      {_("{domain} is", { domain })}{" "}
      <Select
        label={_("{domain} is", { domain })}
        isNamedBeside
        options={[
          { value: "", name: "…" },
          ...nameless.map(({ id, name }) => ({ value: id, name })),
        ]}
        chosen={(id) => id && teach(Number(id))}
      />
    </span>
  );
}

function Participants({ ticket }: { ticket: Ticket }) {
  const remove = (email: string) =>
    onTicket(
      ticket.id,
      "participants/remove",
      { email },
      _("people of ticket {n}", { n: ticket.id }),
    );
  return (
    <p class="participants quiet">
      {ticket.participants.map((one) => (
        <span key={one.email} class="chip plain" title={one.email}>
          {one.name || one.email}
          <button
            class="icon-btn small"
            aria-label={_("{name} has no part in it", { name: one.name || one.email })}
            onClick={() => remove(one.email)}
          >
            <Icon name="x" />
          </button>
        </span>
      ))}
      <button class="btn quiet small" onClick={() => askParticipant(ticket)}>
        <Icon name="plus" />
        {_("Colleague")}
      </button>
    </p>
  );
}

function Others({ tickets, merge }: { tickets: Listed[]; merge?: (of: number) => void }) {
  return (
    <ul class="others">
      {tickets.map((one, i) => (
        <li key={one.id}>
          <button class="of-other" onClick={() => openByNumber(one.id)}>
            <b class="num">{one.id}</b> {one.subject}
          </button>
          <small class="quiet">
            {[one.requester_name, customerOf(one), STATES[one.state]].filter(Boolean).join(" · ")}
          </small>
          {merge && (
            <button class="btn quiet small" onClick={() => merge(one.id)}>
              <Icon name="merge" />
              {_("The same")}
              {i === 0 && <kbd>U</kbd>}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
