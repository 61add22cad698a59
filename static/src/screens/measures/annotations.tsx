/** What happened meanwhile, as it stands on the line: “new version”. */
import { serverDay } from "../../sync/clock.ts";
import { _, dateText } from "../../sync/i18n.ts";
import { annotateMeasure } from "../../measures/actions.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { mayChange } from "../../measures/may_change.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Measure } from "../../model/rows.ts";

export function Annotations({ measure }: { measure: Measure }) {
  const said = Object.entries(measure.annotations).sort().reverse();
  if (!said.length && !mayChange) return null;
  return (
    <section class="part annotations">
      <h2>{_("What happened meanwhile")}</h2>
      <ul>
        {said.map(([day, text]) => (
          <li key={day}>
            <time class="num quiet" dateTime={day}>{dateText(day)}</time>
            <span>{text}</span>
            {mayChange && (
              <button
                class="icon-btn"
                aria-label={_("Remove “{text}”", { text })}
                onClick={() => annotateMeasure(measure, day, "")}
              >
                <Icon name="trash-2" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <button class="btn quiet small" onClick={() => openAnnotation(measure)}>
          <Icon name="flag" />
          {_("Something happened")}
        </button>
      )}
    </section>
  );
}

function openAnnotation(measure: Measure) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { day, text } = valuesOf(form, "day", "text");
    return annotateMeasure(measure, day, text.trim(), { isHeld });
  };
  openDialog(
    _("Something happened"),
    (close) => (
      <DialogForm title={_("Something happened")} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Day")}
          <input type="date" name="day" required defaultValue={serverDay()} />
        </label>
        <label>
          {_("What")}
          <input
            name="text"
            required
            maxlength={80}
            autofocus
            placeholder={_("for example new version")}
          />
        </label>
      </DialogForm>
    ),
  );
}
