/** Asks for a name, and nothing else. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf } from "../../ui/form_fields.ts";
import type { IsHeld } from "../../model/answers.ts";

/** @param name as it is now */
export function askName(
  title: string,
  button: string,
  name: string,
  command: (name: string, isHeld: IsHeld) => Promise<unknown>,
) {
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={button}
      ask={(form, isHeld) => command(valueOf(form, "name").trim(), isHeld)}
    >
      <label>
        {_("Name")}
        <input name="name" required maxlength={80} defaultValue={name} autofocus />
      </label>
    </DialogForm>
  ));
}
