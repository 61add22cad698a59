/** When a customer's desk is open, and how soon its tickets are to be triaged and answered. */
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numberOf, valueOf } from "../../ui/form_fields.ts";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { closesAt, hoursOf, opensAt } from "../../model/opening_hours.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Customer, DeskTarget } from "../../model/rows.ts";

const WEEKDAYS = [
  _("Monday"),
  _("Tuesday"),
  _("Wednesday"),
  _("Thursday"),
  _("Friday"),
  _("Saturday"),
  _("Sunday"),
];
const COUNTRIES: Record<string, string> = { SE: _("Sweden"), DK: _("Denmark"), "": _("none") };
const USUAL = ["08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "08:00-17:00", "", ""];
const MOST_MINUTES = 14_400;

/** Its own; undefined where the organisation's hold. Null asks for the organisation's. */
export const targetOf = (customer: Customer | null) =>
  all("target").find((one) => one.customer_id === (customer?.id ?? null));

/** In a few words, of a list. */
export function targetText({ triage_minutes, answer_minutes }: DeskTarget) {
  const said = [
    triage_minutes && _("decided in {n} min", { n: triage_minutes }),
    answer_minutes && _("answered in {n} min", { n: answer_minutes }),
  ].filter(Boolean);
  return said.join(" · ") || _("no targets");
}

export function askTargets(customer: Customer | null) {
  const own = targetOf(customer), now = own ?? targetOf(null);
  const hours = now?.hours ?? USUAL;
  const title = customer
    ? _("Opening hours and targets of {name}", { name: customer.name })
    : _("Opening hours and targets");
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => save(customer, form, isHeld)}
      beside={own && (
        <button
          type="button"
          class="btn quiet bad"
          onClick={() => remove(own).then(close)}
        >
          {customer ? _("As the organisation") : _("Remove")}
        </button>
      )}
    >
      <p class="quiet">{whose(customer, own)}</p>
      <fieldset class="opening-hours">
        <legend>{_("Open; an empty day is closed")}</legend>
        {WEEKDAYS.map((name, day) => <Day key={day} name={name} day={day} hours={hours[day]} />)}
      </fieldset>
      <Select
        name="country"
        label={_("Closed on the public holidays of")}
        options={optionsOf(COUNTRIES)}
        value={now?.country ?? "SE"}
      />
      <Minutes
        name="triage_minutes"
        label={_("Decided within so many open minutes; empty: no target")}
        value={now?.triage_minutes}
      />
      <Minutes
        name="answer_minutes"
        label={_("First answered within so many open minutes; empty: no target")}
        value={now?.answer_minutes}
      />
    </DialogForm>
  ));
}

function whose(customer: Customer | null, own: DeskTarget | undefined) {
  if (!customer) return _("For every customer without targets of its own.");
  return own
    ? _("Its own; the organisation’s do not hold here.")
    : _("Now as the organisation has it. What you save is this customer’s own.");
}

function Day({ name, day, hours }: { name: string; day: number; hours: string }) {
  return (
    <div>
      <span>{name}</span>
      <input
        type="time"
        name={`opens_${day}`}
        defaultValue={opensAt(hours)}
        aria-label={_("{day}, opens", { day: name })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        name={`closes_${day}`}
        defaultValue={closesAt(hours)}
        aria-label={_("{day}, closes", { day: name })}
      />
    </div>
  );
}

function Minutes(
  { name, label, value }: { name: string; label: string; value: number | null | undefined },
) {
  return (
    <label>
      {label}
      <input type="number" name={name} min={1} max={MOST_MINUTES} defaultValue={value ?? ""} />
    </label>
  );
}

function save(customer: Customer | null, form: HTMLFormElement, isHeld: IsHeld) {
  const body = {
    customer_id: customer?.id ?? null,
    hours: WEEKDAYS.map((_day, day) =>
      hoursOf(valueOf(form, `opens_${day}`), valueOf(form, `closes_${day}`))
    ),
    country: valueOf(form, "country"),
    triage_minutes: numberOf(form, "triage_minutes"),
    answer_minutes: numberOf(form, "answer_minutes"),
  };
  const summary = customer
    ? _("targets of “{name}” saved", { name: customer.name })
    : _("targets saved");
  return send({ path: "/api/v1/targets", body, summary, stream: "people", isHeld });
}

function remove({ id, customer_id }: DeskTarget) {
  const summary = customer_id ? _("targets as the organisation’s") : _("targets removed");
  return send({ path: `/api/v1/targets/${id}/remove`, body: {}, summary, stream: "people" });
}
