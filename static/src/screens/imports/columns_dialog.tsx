/** Which column is what, and which states mean that a ticket is over. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import { Select } from "../../ui/select/select.tsx";
import { postForm } from "../../ui/send_form.ts";
import { mappingOf } from "../../model/imports.ts";
import { FIELDS } from "./import_words.ts";
import type { QueueImport } from "../../model/imports.ts";

/** @param changed what to do once it is looked through anew */
export function askColumns(one: QueueImport, changed: () => void) {
  const title = _("Columns of {name}", one);
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={_("Look it through")}
      class="import-dialog"
      submit={async (form) => {
        const body = {
          mapping: mappingOf(valuesOf(form, ...Object.keys(FIELDS))),
          closed_words: valueOf(form, "closed_words"),
          otherwise: valueOf(form, "otherwise"),
        };
        if (await postForm(form, close, `/api/v1/imports/${one.id}/look`, body)) changed();
      }}
    >
      <Columns one={one} />
      <label>
        {_("States that mean that it is over, with commas (the usual ones are known)")}
        <input name="closed_words" maxlength={500} defaultValue={one.closed_words} />
      </label>
      <RadioChips
        name="otherwise"
        legend={_("A ticket without a state is")}
        choices={[["new", _("open")], ["resolved", _("over")]]}
        chosen={one.otherwise}
      />
    </DialogForm>
  ));
}

function Columns({ one }: { one: QueueImport }) {
  const columns = one.headings.map((name, value) => ({ value, name: name || `${value + 1}` }));
  const options = [{ value: "", name: _("In a note") }, ...columns];
  return (
    <div class="two">
      {Object.entries(FIELDS).map(([field, name]) => (
        <Select
          key={field}
          name={field}
          label={name}
          options={field === "subject" || field === "text" ? [none(), ...columns] : options}
          value={one.mapping[field] ?? ""}
        />
      ))}
    </div>
  );
}

const none = () => ({ value: "", name: _("None") });
