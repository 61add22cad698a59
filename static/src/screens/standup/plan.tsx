/**
 * When the team stands: weekdays, time, zone, length, holidays, order and style; and single days
 * that differ.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { joining, plan, teamHere } from "../../sync/selectors.ts";
import { all } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numberOf, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { changeDay, changePlan } from "./actions.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Member, StandupPlan } from "../../model/rows.ts";
import type { Option } from "../../ui/select/select.tsx";
import type { Planned } from "./actions.ts";

const USUAL: Planned & Pick<StandupPlan, "days" | "joins"> = {
  weekdays: [0, 2, 4],
  time: "08:30",
  zone: boot.time_zone,
  minutes: 15,
  country: "SE",
  style: "round",
  order: "shuffled",
  video_url: "",
  stuck_after: 3,
  lead_id: null,
  days: {},
  joins: {},
};
const FIELDS = ["time", "minutes", "zone", "country", "style", "order", "video_url"] as const;
const STYLES = {
  round: _("Round: person by person"),
  board: _("Walk the board: card by card, from the right"),
  focus: _("Walk by initiative: each with its cards"),
};
const ORDERS = {
  shuffled: _("Shuffled, new every day"),
  alphabetical: _("By first name"),
  last_in_first: _("Who came last begins"),
};
const COUNTRIES = { SE: _("Sweden"), DK: _("Denmark"), "": _("None") };
const weekdays = signal<number[]>([]);
const joined = signal<number[]>([]);
const isAdmin = () => boot.me.role === "admin";

const planned = () => plan.peek() ?? USUAL;

export function openPlan() {
  weekdays.value = planned().weekdays;
  joined.value = joining(planned());
  openDialog(_("When we stand"), (close) => <Plan close={close} />);
}

function Plan({ close }: { close: () => void }) {
  const plan = planned();
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const said = valuesOf(form, ...FIELDS);
    const values = {
      ...said,
      minutes: Number(said.minutes),
      stuck_after: numberOf(form, "stuck_after") ?? 3,
      lead_id: numberOf(form, "lead_id"),
      weekdays: [...weekdays.value].sort(),
    };
    return changePlan(isAdmin() ? { ...values, joins: joined.value } : values, isHeld);
  };
  return (
    <DialogForm
      title={_("When we stand")}
      close={close}
      button={_("Save")}
      class="plan"
      ask={save}
    >
      <Weekdays />
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
        <Select
          name="zone"
          label={_("Time zone")}
          options={zones(plan.zone)}
          value={plan.zone}
        />
        <Select
          name="country"
          label={_("Leave out public holidays of")}
          options={optionsOf(COUNTRIES)}
          value={plan.country}
        />
      </div>
      <Select name="style" label={_("Style")} options={optionsOf(STYLES)} value={plan.style} />
      <Select name="order" label={_("Order")} options={optionsOf(ORDERS)} value={plan.order} />
      <label>
        {_("Address of the video meeting, for those who are elsewhere (https)")}
        <input
          type="url"
          name="video_url"
          maxlength={500}
          autocomplete="off"
          defaultValue={plan.video_url}
        />
      </label>
      <div class="two">
        <label>
          {_("After how many standups a card asks what becomes of it")}
          <input
            type="number"
            name="stuck_after"
            min="1"
            max="20"
            required
            defaultValue={plan.stuck_after}
          />
        </label>
        <Select
          name="lead_id"
          label={_("Who leads the team (it is escalated to them)")}
          options={leads()}
          value={plan.lead_id}
        />
      </div>
      {isAdmin() && <Together plan={plan} />}
      <Days plan={plan} />
    </DialogForm>
  );
}

/** Which teams stand with this one, in one round with one clock. */
function Together({ plan }: { plan: Partial<StandupPlan> }) {
  const host = plan.team_id ?? teamHere();
  const toggle = (id: number) =>
    joined.value = joined.value.includes(id)
      ? joined.value.filter((one) => one !== id)
      : [...joined.value, id];
  return (
    <fieldset name="joins">
      <legend>{_("Teams that stand with us")}</legend>
      <div class="chips">
        {all("team").filter((one) => one.id !== host).map(({ id, name }) => (
          <button
            type="button"
            class="chip plain"
            key={id}
            aria-pressed={joined.value.includes(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Weekdays() {
  const toggle = (day: number) =>
    weekdays.value = weekdays.value.includes(day)
      ? weekdays.value.filter((one) => one !== day)
      : [...weekdays.value, day];
  return (
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
  );
}

/** Single days: moved, cancelled, as planned again. */
function Days({ plan }: { plan: Pick<StandupPlan, "days" | "time"> }) {
  const days = Object.entries(plan.days).sort();
  const stay = () => {};
  const change = (form: HTMLFormElement, time: string) => {
    const day = valueOf(form, "day");
    if (day) sendForm(form, stay, (isHeld) => changeDay(day, time, isHeld));
  };
  const move = (form: HTMLFormElement) => {
    const time = valueOf(form, "day-time");
    if (time) change(form, time);
  };
  const cancel = (form: HTMLFormElement) => change(form, "");
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

/** The team's own first. */
function leads(): Option[] {
  const team = teamHere(), isOwn = (one: Member) => one.team_id === team;
  const people = activeMembers().sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const some = people.map((person) => ({
    value: person.id,
    name: person.name,
    person,
    group: isOwn(person) ? _("This team") : _("Others"),
  }));
  return [{ value: "", name: _("The administrators") }, ...some];
}

function weekdayNames() {
  const format = new Intl.DateTimeFormat(boot.language, { weekday: "short", timeZone: "UTC" });
  return [0, 1, 2, 3, 4, 5, 6].map((n) => format.format(Date.UTC(2026, 0, 5 + n)));
}

/** The plan's zone, the organisation's and the neighbours' first, then all that there are. */
function zones(zone: string): Option[] {
  const near = ["Europe/Stockholm", "Europe/Copenhagen", "Europe/Helsinki", "Europe/Oslo", "UTC"];
  const first = [zone, boot.time_zone, ...near];
  return [...new Set([...first, ...Intl.supportedValuesOf("timeZone")])].map((name) => ({
    value: name,
    name,
    group: first.includes(name) ? _("Near") : _("All others"),
  }));
}
