/** What does not close a ticket: asking, waiting, a note among us, corrections, a second matter. */
import { boot } from "../../sync/boot.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Inserting } from "../../ui/inserting/inserting.tsx";
import { Select } from "../../ui/select/select.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { onTicket, snooze } from "./actions.ts";
import { threadOf } from "./threads.ts";
import { waits } from "./waits.ts";
import type { ComponentChildren } from "preact";
import type { Ticket } from "../../model/rows.ts";
import type { Asked } from "../../ui/dialog/dialog_form.tsx";

/** A form in a dialog: its fields, and what is sent when it is filled in. */
function askForm<T>(title: string, fields: ComponentChildren, button: string, send: Asked<T>) {
  openDialog(
    title,
    (close) => (
      <DialogForm title={title} close={close} button={byKey(button)} ask={send}>
        {fields}
      </DialogForm>
    ),
  );
}

/** What the moments of waits.ts are called. */
const WAITS = [_("2 hours"), _("Tomorrow morning"), _("Monday morning"), _("A week")];

export function askWait(ticket: Ticket) {
  openDialog(_("Wait"), (close) => {
    const wait = (form: HTMLFormElement | null, until: Date) =>
      form && sendForm(form, close, (isHeld) => snooze(ticket.id, until.toISOString(), isHeld));
    return (
      <DialogForm
        title={`${_("Wait")}: ${ticket.subject}`}
        close={close}
        button={byKey(_("Wait"))}
        submit={(form) => wait(form, new Date(`${valueOf(form, "day")}T08:00`))}
      >
        <div class="waits-until">
          {waits(new Date()).map((at, i) => (
            <button
              key={WAITS[i]}
              type="button"
              class="btn quiet"
              autofocus={i === 0}
              onClick={({ currentTarget: { form } }) => wait(form, at)}
            >
              {WAITS[i]}
            </button>
          ))}
        </div>
        <label>
          {_("Or until the morning of")}
          <input type="date" name="day" required />
        </label>
        <p class="quiet">{_("Whatever the requester writes brings it back at once.")}</p>
      </DialogForm>
    );
  });
}

export function askNote(ticket: Ticket) {
  const fields = (
    <label>
      {_("Among us; {name} never reads this. @ names a coordinator.", {
        name: ticket.requester_name || ticket.requester_email,
      })}
      <Inserting
        name="text"
        rows={5}
        most={10_000}
        mark="@"
        label={_("People")}
        choices={coordinators}
      />
    </label>
  );
  askForm(_("Note"), fields, _("Keep the note"), (form, isHeld) => {
    const body = { text: valueOf(form, "text").trim() };
    return onTicket(ticket.id, "notes", body, _("note on ticket {n}", { n: ticket.id }), isHeld);
  });
}

/** Who can be named in a note: whoever reads it. */
function coordinators(word: string) {
  const wanted = ` ${word.trim().toLowerCase()}`;
  return activeMembers()
    .filter((one) => one.id !== boot.me.id && ["coordinator", "admin"].includes(one.role))
    .filter((one) => ` ${one.name.toLowerCase()}`.includes(wanted))
    .map(({ id, name }) => ({ key: id, name, text: `@${name} ` }));
}

export function askCallBack(ticket: Ticket) {
  const fields = (
    <label>
      {_("What was said, or that nobody answered; {name} can read it", {
        name: ticket.requester_name || ticket.requester_email,
      })}
      <textarea name="text" rows={4} required maxlength={4000} autofocus />
    </label>
  );
  askForm(_("Called back"), fields, _("Write it down"), (form, isHeld) => {
    const body = { text: valueOf(form, "text").trim() };
    return onTicket(ticket.id, "call", body, _("call about ticket {n}", { n: ticket.id }), isHeld);
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
      <Select
        name="customer_id"
        label={_("From")}
        options={[
          { value: "", name: "–" },
          ...customers.map(({ id, name }) => ({ value: id, name })),
        ]}
        value={ticket.customer_id}
      />
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
          defaultValue={threadOf(ticket.id)?.[0]?.text}
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
