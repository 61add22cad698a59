/** Beginning a retrospective: signed or anonymous, in which columns, with how many dots. */
import { signal } from "@preact/signals";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import { begin } from "./actions.ts";
import { columnName, USUAL } from "./state.ts";
import type { IsHeld } from "../../model/answers.ts";

const OWN = "own";
const columns = signal("usual");

export function askBegin() {
  columns.value = "usual";
  openDialog(_("New retrospective"), (close) => (
    <DialogForm
      title={_("Begin a retrospective")}
      close={close}
      button={_("Begin")}
      class="retro-begin"
      ask={save}
      accepted={({ result }) => location.assign(`/retrospectives/${result.retrospective}`)}
    >
      <label>
        {_("What it is about, if not the last weeks")}
        <input name="title" maxlength={80} autofocus />
      </label>
      <RadioChips
        name="signing"
        legend={_("Notes are")}
        choices={[["signed", _("signed with names")], ["anonymous", _("anonymous")]]}
        chosen="signed"
      />
      <p class="quiet">
        {_(
          "Either way they are hidden until all are shown at once. Anonymous ones are kept without a name and in no order; from fewer than three people they are not shown.",
        )}
      </p>
      <RadioChips
        name="columns"
        legend={_("Columns")}
        choices={[["usual", usualNames()], [OWN, _("our own")]]}
        chosen="usual"
        choose={(value) => columns.value = value}
      />
      <OwnColumns />
      <label>
        {_("Dots for each person")}
        <input type="number" name="dots_each" min={1} max={10} required defaultValue="3" />
      </label>
      <label>
        {_("Minutes for each topic (0: no timer)")}
        <input type="number" name="minutes" min={0} max={60} required defaultValue="5" />
      </label>
    </DialogForm>
  ));
}

const usualNames = () => USUAL.map((kind) => columnName({ id: 0, kind })).join(", ");

function OwnColumns() {
  if (columns.value !== OWN) return null;
  return (
    <label>
      {_("Own columns, one to six, with commas between them")}
      <input
        name="own"
        required
        pattern=".*[^,\s].*"
        maxlength={240}
        placeholder={_("Keep, stop, start")}
      />
    </label>
  );
}

function save(form: HTMLFormElement, isHeld: IsHeld) {
  const { title, dots_each, minutes } = valuesOf(form, "title", "dots_each", "minutes");
  const body = {
    title: title.trim(),
    is_anonymous: valueOf(form, "signing") === "anonymous",
    dots_each: Number(dots_each),
    minutes: Number(minutes),
  };
  return begin(columns.value === OWN ? { ...body, columns: ownIn(form) } : body, isHeld);
}

function ownIn(form: HTMLFormElement) {
  const names = valueOf(form, "own").split(",").map((name) => name.trim()).filter(Boolean);
  return names.map((name) => ({ kind: OWN, name }));
}
