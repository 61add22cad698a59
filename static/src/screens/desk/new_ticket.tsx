/**
 * A ticket from a phone call, typed in while somebody talks. What is written outlives a closed
 * dialog and a reload.
 */
import { draft, keepDraft } from "../../sync/drafts.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { openTicket } from "./actions.ts";
import type { IsHeld } from "../../model/answers.ts";

const DRAFT = "ticket.new";
const NAMES = ["name", "email", "customer_id", "subject", "text"] as const;

export function askNew() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const before = writtenBefore();
  openDialog(_("New ticket"), (close) => (
    <DialogForm
      title={_("New ticket, from a phone call")}
      close={close}
      button={byKey(_("Open it"))}
      isKept
      ask={send}
      accepted={() => keepDraft(DRAFT, "")}
      onInput={(form) => keepDraft(DRAFT, JSON.stringify(written(form)))}
    >
      <label>
        {_("Who")}
        <input name="name" required maxlength={120} defaultValue={before.name} autofocus />
      </label>
      <label>
        {_("Mail address, if there is one")}
        <input name="email" type="email" maxlength={254} defaultValue={before.email} />
      </label>
      <Select
        name="customer_id"
        label={_("From")}
        options={[
          { value: "", name: "–" },
          ...customers.map(({ id, name }) => ({ value: id, name })),
        ]}
        value={before.customer_id}
      />
      <label>
        {_("In a few words")}
        <input name="subject" required maxlength={200} defaultValue={before.subject} />
      </label>
      <label>
        {_("What is it about?")}
        <textarea name="text" rows={4} required maxlength={20000} defaultValue={before.text} />
      </label>
    </DialogForm>
  ));
}

function send(form: HTMLFormElement, isHeld: IsHeld) {
  const values = written(form);
  return openTicket({ ...values, customer_id: Number(values.customer_id) || null }, isHeld);
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
