/**
 * When the team stands: weekdays, time, zone, length, holidays, order and style; and single days
 * that differ.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { changeDay, changePlan } from "./actions.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { StandupPlan } from "../../model/rows.ts";
import type { Planned } from "./actions.ts";

const USUAL: Planned & Pick<StandupPlan, "days"> = {
  weekdays: [0, 2, 4],
  time: "08:30",
  zone: boot.time_zone,
  minutes: 15,
  country: "SE",
  style: "round",
  order: "shuffled",
  days: {},
};
const FIELDS = ["time", "minutes", "zone", "country", "style", "order"] as const;
const STYLES = {
  round: _("Round: person by person"),
  board: _("Walk the board: column by column, from the right"),
};
const ORDERS = {
  shuffled: _("Shuffled, new every day"),
  alphabetical: _("By first name"),
  last_in_first: _("Who came last begins"),
};
const COUNTRIES = { SE: _("Sweden"), DK: _("Denmark"), "": _("None") };
const weekdays = signal<number[]>([]);

const planned = () => all("standup_plan").at(0) ?? USUAL;

export function openPlan() {
  weekdays.value = planned().weekdays;
  openDialog(_("When we stand"), (close) => <Plan close={close} />);
}

function Plan({ close }: { close: () => void }) {
  const plan = planned();
  const save = (e: Submitted) => {
    e.preventDefault();
    const said = valuesOf(e.currentTarget, ...FIELDS);
    const plan = {
      ...said,
      weekdays: [...weekdays.value].sort(),
      minutes: Number(said.minutes),
    };
    sendForm(e.currentTarget, close, (isHeld) => changePlan(plan, isHeld));
  };
  const toggle = (day: number) =>
    weekdays.value = weekdays.value.includes(day)
      ? weekdays.value.filter((one) => one !== day)
      : [...weekdays.value, day];
  return (
    <form class="stacked plan" onSubmit={save}>
      <h2>{_("When we stand")}</h2>
      <div class="chips" role="group" aria-label={_("Weekdays")}>
        {weekdayNames().map((name, day) => (
          <button
            type="button"
            class="chip plain"
            key={day}
            aria-pressed={weekdays.value.includes(day)}
            onClick={() => toggle(day)}
          >
            {name}
          </button>
        ))}
      </div>
      <div class="two">
        <label>
          {_("Time")}
          <input type="time" name="time" required defaultValue={plan.time} />
        </label>
        <label>
          {_("Minutes")}
          <input
            type="number"
            name="minutes"
            min="1"
            max="60"
            required
            defaultValue={plan.minutes}
          />
        </label>
      </div>
      <div class="two">
        <label>
          {_("Time zone")}
          <select name="zone">
            {zones(plan.zone).map((zone) => (
              <option key={zone} value={zone} selected={zone === plan.zone}>{zone}</option>
            ))}
          </select>
        </label>
        <label>
          {_("Leave out public holidays of")}
          <select name="country">{options(COUNTRIES, plan.country)}</select>
        </label>
      </div>
      <label>
        {_("Style")}
        <select name="style">{options(STYLES, plan.style)}</select>
      </label>
      <label>
        {_("Order")}
        <select name="order">{options(ORDERS, plan.order)}</select>
      </label>
      <FormButtons close={close}>{_("Save")}</FormButtons>
      <Days plan={plan} />
    </form>
  );
}

/** Single days: moved, cancelled, as planned again. */
function Days({ plan }: { plan: Pick<StandupPlan, "days" | "time"> }) {
  const days = Object.entries(plan.days).sort();
  const move = (form: HTMLFormElement) => {
    const { day, "day-time": time } = valuesOf(form, "day", "day-time");
    if (day && time) changeDay(day, time);
  };
  const cancel = (form: HTMLFormElement) => {
    const day = valueOf(form, "day");
    if (day) changeDay(day, "");
  };
  const inForm = (name: string, action: (form: HTMLFormElement) => void) => (
    <button
      type="button"
      class="btn quiet small"
      onClick={({ currentTarget: { form } }) => form && action(form)}
    >
      {name}
    </button>
  );
  return (
    <fieldset class="stacked days">
      <legend>{_("A single day")}</legend>
      <div class="row">
        <label class="sr" for="plan-day">{_("Day")}</label>
        <input type="date" id="plan-day" name="day" />
        <label class="sr" for="plan-day-time">{_("Time")}</label>
        <input type="time" id="plan-day-time" name="day-time" defaultValue={plan.time} />
        {inForm(_("At this time"), move)}
        {inForm(_("Cancelled"), cancel)}
      </div>
      <ul>
        {days.map(([day, time]) => (
          <li key={day}>
            <span>{dayText(`${day}T12:00:00Z`)}: {time || _("cancelled")}</span>
            <button
              type="button"
              class="icon-btn"
              aria-label={_("As planned again")}
              onClick={() => changeDay(day, null)}
            >
              <Icon name="x" />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function options(names: Record<string, string>, now: string) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value} selected={value === now}>{name}</option>
  ));
}

function weekdayNames() {
  const format = new Intl.DateTimeFormat(boot.language, { weekday: "short", timeZone: "UTC" });
  return [0, 1, 2, 3, 4, 5, 6].map((n) => format.format(Date.UTC(2026, 0, 5 + n)));
}

/** The plan's zone, the organisation's, and the neighbours'. */
function zones(zone: string) {
  const near = [
    "Europe/Stockholm",
    "Europe/Copenhagen",
    "Europe/Helsinki",
    "Europe/Oslo",
    "Europe/London",
    "UTC",
  ];
  return [...new Set([zone, boot.time_zone, ...near])];
}
