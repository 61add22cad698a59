/**
 * A ticket from a phone call or a visit, typed in while somebody talks: in one line, or field by
 * field. What is written outlives a closed dialog and a reload.
 */
import { useState } from "preact/hooks";
import { callIn } from "../../model/phone_line.ts";
import { draft, keepDraft } from "../../sync/drafts.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import { Select } from "../../ui/select/select.tsx";
import { openTicket } from "./actions.ts";
import type { IsHeld } from "../../model/answers.ts";

const DRAFT = "ticket.new";
const NAMES = ["name", "email", "customer_id", "subject", "text", "channel"] as const;

const CHANNELS: [string, string][] = [["phone", _("By phone")], ["visit", _("At the desk")]];

type Call = Partial<ReturnType<typeof written>>;

export function askNew() {
  const before = writtenBefore();
  openDialog(_("New ticket"), (close) => (
    <DialogForm
      title={_("New ticket")}
      close={close}
      button={byKey(_("Open it"))}
      isKept
      ask={send}
      accepted={() => keepDraft(DRAFT, "")}
      onInput={(form) => keepDraft(DRAFT, JSON.stringify(written(form)))}
    >
      <Fields before={before} />
    </DialogForm>
  ));
}

/** What the one line says is written into the fields below it, where it can be mended. */
function Fields({ before }: { before: Call }) {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const [place, setPlace] = useState(before.customer_id ?? "");
  const spread = ({ form, value }: HTMLInputElement) => {
    const call = callIn(value, customers);
    for (const name of ["name", "email", "subject"] as const) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = call[name];
    }
    setPlace(String(call.customer_id ?? ""));
  };
  return (
    <>
      <label>
        {_("In one line: who, where, what. Enter opens it")}
        <input
          maxlength={400}
          autocomplete="off"
          placeholder={_("Eva Lind, Almvik, the printer jams")}
          onInput={(e) => spread(e.currentTarget)}
          autofocus
        />
      </label>
      <RadioChips
        name="channel"
        legend={_("How they came")}
        choices={CHANNELS}
        chosen={before.channel || "phone"}
      />
      <div class="side-by-side">
        <label>
          {_("Who")}
          <input name="name" required maxlength={120} defaultValue={before.name} />
        </label>
        <Select
          key={place}
          name="customer_id"
          label={_("From")}
          options={[
            { value: "", name: "–" },
            ...customers.map(({ id, name }) => ({ value: id, name })),
          ]}
          value={place}
        />
      </div>
      <label>
        {_("In a few words")}
        <input name="subject" required maxlength={200} defaultValue={before.subject} />
      </label>
      <label>
        {_("Mail address, if there is one")}
        <input name="email" type="email" maxlength={254} defaultValue={before.email} />
      </label>
      <label>
        {_("More, if there is more to say")}
        <textarea name="text" rows={3} maxlength={20000} defaultValue={before.text} />
      </label>
    </>
  );
}

function send(form: HTMLFormElement, isHeld: IsHeld) {
  const values = written(form), text = values.text || values.subject;
  return openTicket({ ...values, text, customer_id: Number(values.customer_id) || null }, isHeld);
}

function written(form: HTMLFormElement) {
  const values = valuesOf(form, ...NAMES);
  for (const name of NAMES) values[name] = values[name].trim();
  return values;
}

function writtenBefore(): Call {
  try {
    return JSON.parse(draft(DRAFT) || "{}");
  } catch {
    return {};
  }
}
