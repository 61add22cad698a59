/**
 * A ticket from a phone call, typed in while somebody talks. What is written outlives a closed
 * dialog and a reload.
 */
import { draft, keepDraft } from "../../sync/drafts.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { openTicket } from "./actions.ts";
import { Buttons } from "./dialogs.tsx";
import type { TargetedInputEvent } from "preact";
import type { Submitted } from "../../ui/form_fields.ts";

const DRAFT = "ticket.new";
const NAMES = ["name", "email", "customer_id", "subject", "text"] as const;

export function askNew() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const before = writtenBefore();
  openDialog(_("New ticket"), (close) => {
    const keep = (e: TargetedInputEvent<HTMLFormElement>) =>
      keepDraft(DRAFT, JSON.stringify(written(e.currentTarget)));
    const send = async (e: Submitted) => {
      e.preventDefault();
      const values = written(e.currentTarget),
        body = { ...values, customer_id: Number(values.customer_id) || null };
      if (await sendForm(e.currentTarget, close, (isHeld) => openTicket(body, isHeld))) {
        keepDraft(DRAFT, "");
      }
    };
    return (
      <form class="stacked" onSubmit={send} onInput={keep} onKeyDown={sendWithEnter}>
        <h2>{_("New ticket, from a phone call")}</h2>
        <label>
          {_("Who")}
          <input name="name" required maxlength={120} defaultValue={before.name} autofocus />
        </label>
        <label>
          {_("Mail address, if there is one")}
          <input name="email" type="email" maxlength={254} defaultValue={before.email} />
        </label>
        <label>
          {_("From")}
          <select name="customer_id">
            <option value="">–</option>
            {customers.map((one) => (
              <option key={one.id} value={one.id} selected={String(one.id) === before.customer_id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {_("In a few words")}
          <input name="subject" required maxlength={200} defaultValue={before.subject} />
        </label>
        <label>
          {_("What is it about?")}
          <textarea name="text" rows={4} required maxlength={20000} defaultValue={before.text} />
        </label>
        <Buttons close={close} name={_("Open it")} />
      </form>
    );
  });
}

function written(form: HTMLFormElement) {
  const values = valuesOf(form, ...NAMES);
  for (const name of NAMES) values[name] = values[name].trim();
  return values;
}

function writtenBefore(): Partial<ReturnType<typeof written>> {
  try {
    return JSON.parse(draft(DRAFT) || "{}");
  } catch {
    return {};
  }
}
