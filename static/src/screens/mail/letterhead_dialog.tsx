/** What letters to a customer's people have of their own: language, sender, greeting, signature. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { RadioChips } from "./radio_chips.tsx";
import type { Submitted } from "../../ui/form_fields.ts";

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
  openDialog(title, (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const said = valuesOf(e.currentTarget, "language", "sender_name", "greeting", "signature");
      const answer = await post("/api/v1/letters/letterhead", { customer_id: customer, ...said });
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      changed();
    };
    return (
      <form class="stacked mail-dialog" onSubmit={save}>
        <h2>{title}</h2>
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
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}
