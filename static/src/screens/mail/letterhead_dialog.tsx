/** What letters to a customer's people have of their own: language, sender, greeting, signature. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { postForm } from "../../ui/send_form.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";

export type Letterhead = {
  customer_id: number | null;
  language: string;
  sender_name: string;
  greeting: string;
  signature: string;
};

export function askLetterhead(
  customer: number | null,
  name: string,
  now: Letterhead | undefined,
  changed: () => void,
) {
  const title = _("Letterhead: {name}", { name });
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={byKey(_("Save"))}
      class="mail-dialog"
      submit={async (form) => {
        const said = valuesOf(form, "language", "sender_name", "greeting", "signature");
        const body = { customer_id: customer, ...said };
        if (await postForm(form, close, "/api/v1/letters/letterhead", body)) changed();
      }}
    >
      <RadioChips
        name="language"
        legend={_("Language")}
        choices={[["", _("As usual")], ["sv", "Svenska"], ["da", "Dansk"], ["en", "English"]]}
        chosen={now?.language ?? ""}
      />
      <label>
        {_("Name of the sender")}
        <input name="sender_name" maxlength={80} defaultValue={now?.sender_name} />
      </label>
      <label>
        {_("Greeting")}
        <input name="greeting" maxlength={120} defaultValue={now?.greeting} />
      </label>
      <label>
        {_("Signature")}
        <textarea name="signature" rows={3} maxlength={1000} defaultValue={now?.signature} />
      </label>
    </DialogForm>
  ));
}
