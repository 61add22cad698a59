/** One question with one line for an answer. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import { FormButtons } from "../dialog/form_buttons.tsx";
import { type Submitted, valueOf } from "../form_fields.ts";

export function ask(
  title: string,
  value: string,
  most: number,
  then: (text: string) => void,
  hint: string = "",
) {
  openDialog(title, (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const text = valueOf(e.currentTarget, "text").trim();
      close();
      if (text) then(text);
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{title}</h2>
        <input
          name="text"
          aria-label={title}
          required
          maxlength={most}
          autofocus
          defaultValue={value}
          placeholder={hint}
        />
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}
