/** One large field: what the measure is today. A phone shows digits for it. */
import { useState } from "preact/hooks";
import { serverDay } from "../../sync/clock.ts";
import { _ } from "../../sync/i18n.ts";
import { putReading } from "../../measures/actions.ts";
import { valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import type { Measure } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

export function ReadingForm({ measure }: { measure: Measure }) {
  const [hasMore, setMore] = useState(false);
  const save = (e: Submitted) => {
    e.preventDefault();
    const form = e.currentTarget, { value, day, note } = valuesOf(form, "value", "day", "note");
    const body = { value, day: day || null, note };
    const close = () => (form.reset(), setMore(false));
    sendForm(form, close, (isHeld) => putReading(measure, body, { isHeld }));
  };
  return (
    <form class="reading-form" onSubmit={save}>
      <label for="new-reading">{_("What is it today?")}</label>
      <div class="reading-field">
        <input
          id="new-reading"
          name="value"
          inputmode="decimal"
          autocomplete="off"
          required
          maxlength={40}
          placeholder={_("12.5")}
        />
        {measure.unit && <span class="quiet">{measure.unit}</span>}
        <button class="btn">{_("Save")}</button>
      </div>
      {hasMore
        ? <More />
        : (
          <button type="button" class="btn quiet small" onClick={() => setMore(true)}>
            {_("Another day, or a note")}
          </button>
        )}
    </form>
  );
}

const More = () => (
  <div class="two">
    <label>
      {_("Day")}
      <input type="date" name="day" max={serverDay()} defaultValue={serverDay()} />
    </label>
    <label>
      {_("Note")}
      <input name="note" maxlength={200} />
    </label>
  </div>
);
