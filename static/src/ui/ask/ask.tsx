/** One question with one line for an answer. */
import { openDialog } from "../dialog/dialog.tsx";
import { DialogForm } from "../dialog/dialog_form.tsx";
import { valueOf } from "../form_fields.ts";
import { _ } from "../../sync/i18n.ts";
import type { IsHeld } from "../../model/answers.ts";

/** `name` is the field's, as the server calls it. */
type Question<T> = {
  title: string;
  name: string;
  value: string;
  most: number;
  hint?: string;
  save: (text: string, isHeld: IsHeld) => Promise<T>;
  saved?: (text: string, answer: NonNullable<T>) => void;
};

export function ask<T>({ title, name, value, most, hint, save, saved }: Question<T>) {
  let text = "";
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => save(text = valueOf(form, name).trim(), isHeld)}
      accepted={(answer) => saved?.(text, answer)}
    >
      <input
        name={name}
        aria-label={title}
        required
        pattern=".*\S.*"
        maxlength={most}
        autofocus
        defaultValue={value}
        placeholder={hint}
      />
    </DialogForm>
  ));
}
