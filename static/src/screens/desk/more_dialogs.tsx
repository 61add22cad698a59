/** What does not close a ticket: asking, waiting, a note among us, corrections, a second matter. */
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { isTicked, numberOf, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { onTicket, snooze } from "./actions.ts";
import { Buttons } from "./dialogs.tsx";
import { waits } from "./waits.ts";
import type { ComponentChildren } from "preact";
import type { IsHeld } from "../../model/answers.ts";
import type { Ticket } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

type Send = (form: HTMLFormElement, isHeld: IsHeld) => Promise<unknown>;

/** A form in a dialog: its fields, and what is sent when it is filled in. */
function askForm(title: string, fields: ComponentChildren, button: string, send: Send) {
  openDialog(title, (close) => {
    const submit = (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget;
      sendForm(form, close, (isHeld) => send(form, isHeld));
    };
    return (
      <form class="stacked" onSubmit={submit} onKeyDown={sendWithEnter}>
        <h2 class="long">{title}</h2>
        {fields}
        <Buttons close={close} name={button} />
      </form>
    );
  });
}

/** What the moments of waits.ts are called. */
const WAITS = [_("2 hours"), _("Tomorrow morning"), _("Monday morning"), _("A week")];

export function askWait(ticket: Ticket) {
  openDialog(_("Wait"), (close) => {
    const until = (instant: string) => (close(), snooze(ticket.id, instant));
    const submit = (e: Submitted) => {
      e.preventDefault();
      const day = valueOf(e.currentTarget, "day");
      if (day) until(new Date(`${day}T08:00`).toISOString());
    };
    return (
      <form class="stacked" onSubmit={submit} onKeyDown={sendWithEnter}>
        <h2 class="long">{_("Wait")}: {ticket.subject}</h2>
        <div class="waits-until">
          {waits(new Date()).map((at, i) => (
            <button
              key={WAITS[i]}
              type="button"
              class="btn quiet"
              autofocus={i === 0}
              onClick={() => until(at.toISOString())}
            >
              {WAITS[i]}
            </button>
          ))}
        </div>
        <label>
          {_("Or until the morning of")}
          <input type="date" name="day" />
        </label>
        <p class="quiet">{_("Whatever the requester writes brings it back at once.")}</p>
        <Buttons close={close} name={_("Wait")} />
      </form>
    );
  });
}

export function askNote(ticket: Ticket) {
  const fields = (
    <label>
      {_("Among us; {name} never reads this. @ names a coordinator.", {
        name: ticket.requester_name || ticket.requester_email,
      })}
      <textarea name="text" rows={5} required maxlength={10_000} autofocus />
    </label>
  );
  askForm(_("Note"), fields, _("Keep the note"), (form, isHeld) => {
    const body = { text: valueOf(form, "text").trim() };
    return onTicket(ticket.id, "notes", body, _("note on ticket {n}", { n: ticket.id }), isHeld);
  });
}

export function askCorrect(ticket: Ticket) {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const domain = ticket.requester_email.split("@")[1];
  const fields = (
    <>
      <label>
        {_("In a few words")}
        <input name="subject" required maxlength={200} defaultValue={ticket.subject} />
      </label>
      <label>
        {_("Who")}
        <input name="requester_name" maxlength={120} defaultValue={ticket.requester_name} />
      </label>
      <label>
        {_("Mail address, if there is one")}
        <input
          name="requester_email"
          type="email"
          maxlength={254}
          defaultValue={ticket.requester_email}
        />
      </label>
      <label>
        {_("From")}
        <select name="customer_id">
          <option value="">–</option>
          {customers.map((one) => (
            <option key={one.id} value={one.id} selected={one.id === ticket.customer_id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {domain && (
        <label class="check">
          <input type="checkbox" name="learns_domain" />
          {_("All mail from {domain} is theirs", { domain })}
        </label>
      )}
    </>
  );
  askForm(_("Correct"), fields, _("Save"), (form, isHeld) => {
    const body = {
      ...valuesOf(form, "subject", "requester_name", "requester_email"),
      customer_id: numberOf(form, "customer_id"),
      ...(isTicked(form, "learns_domain") && { learns_domain: true }),
    };
    return onTicket(
      ticket.id,
      "correct",
      body,
      _("ticket {n} corrected", { n: ticket.id }),
      isHeld,
    );
  });
}

export function askSplitTicket(ticket: Ticket) {
  const fields = (
    <>
      <p class="quiet">
        {_("What else the message is about becomes a ticket of its own, of the same requester.")}
      </p>
      <label>
        {_("In a few words")}
        <input name="subject" required maxlength={200} autofocus />
      </label>
      <label>
        {_("What of the message belongs to it")}
        <textarea
          name="text"
          rows={8}
          required
          maxlength={20000}
          defaultValue={ticket.messages[0]?.text}
        />
      </label>
    </>
  );
  askForm(_("Two matters"), fields, _("Split"), (form, isHeld) => {
    const body = valuesOf(form, "subject", "text");
    return onTicket(ticket.id, "split", body, _("ticket {n} split", { n: ticket.id }), isHeld);
  });
}

export function askParticipant(ticket: Ticket) {
  const fields = (
    <>
      <label>
        {_("Mail address")}
        <input name="email" type="email" required maxlength={254} autofocus />
      </label>
      <label>
        {_("Name, if known")}
        <input name="name" maxlength={120} />
      </label>
    </>
  );
  askForm(_("Who else has part in it"), fields, _("Add"), (form, isHeld) => {
    const body = valuesOf(form, "email", "name");
    return onTicket(
      ticket.id,
      "participants",
      body,
      _("people of ticket {n}", { n: ticket.id }),
      isHeld,
    );
  });
}
