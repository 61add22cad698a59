/** What is asked about a measure, and about a reading that was wrong. */
import { _, dateText, typedNumber } from "../sync/i18n.ts";
import { addMeasure, changeMeasure, putReading } from "./actions.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { DialogForm } from "../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../ui/form_fields.ts";
import { MeasureFields } from "./fields.tsx";
import { measureIn } from "./measure_in.ts";
import type { IsHeld } from "../model/answers.ts";
import type { Measure, Reading } from "../model/rows.ts";

/** @param belongs what a new one belongs to, as the field's value */
export function editMeasure(measure: Measure | null, belongs = "") {
  const title = measure ? _("Change the measure") : _("New measure");
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = measureIn(form);
    return measure ? changeMeasure(measure, body, { isHeld }) : addMeasure(body, { isHeld });
  };
  openDialog(
    title,
    (close) => (
      <DialogForm title={title} close={close} button={_("Save")} ask={save}>
        <MeasureFields measure={measure} belongs={belongs} />
      </DialogForm>
    ),
    { className: "small wide" },
  );
}

export function correctReading(measure: Measure, reading: Reading) {
  const day = dateText(reading.day), title = _("The reading of {day}", { day });
  const save = (form: HTMLFormElement, isHeld: IsHeld) =>
    putReading(measure, { ...valuesOf(form, "value", "note"), day: reading.day }, { isHeld });
  openDialog(
    title,
    (close) => (
      <DialogForm title={title} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Value")}
          <input
            name="value"
            inputmode="decimal"
            required
            maxlength={40}
            autofocus
            defaultValue={typedNumber(reading.value)}
          />
        </label>
        <label>
          {_("Note")}
          <input name="note" maxlength={200} defaultValue={reading.note} />
        </label>
      </DialogForm>
    ),
  );
}
