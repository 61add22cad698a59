// @ts-check
/**
 * When the team stands: weekdays, time, zone, length, holidays, order and style; and single days
 * that differ.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { all } from "../../sync/store.js";
import { _, dayText } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { changeDay, changePlan } from "./actions.js";

const USUAL = {
  weekdays: [0, 2, 4],
  time: "08:30",
  zone: boot.time_zone,
  minutes: 15,
  country: "SE",
  style: "round",
  order: "shuffled",
  days: {},
};
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
const weekdays = signal(/** @type {number[]} */ ([]));

export function openPlan() {
  weekdays.value = (all("standup_plan")[0] ?? USUAL).weekdays;
  openDialog(_("When we stand"), (close) => html`<${Plan} close=${close} />`);
}

/** @param {{close: () => void}} props */
function Plan({ close }) {
  const plan = all("standup_plan")[0] ?? USUAL;
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const { time, minutes, zone, country, style, order } = e.target.elements;
    const plan = {
      weekdays: [...weekdays.value].sort(),
      time: time.value,
      minutes: Number(minutes.value),
      zone: zone.value,
      country: country.value,
      style: style.value,
      order: order.value,
    };
    sendForm(e.target, close, (isHeld) => changePlan(plan, isHeld));
  };
  const toggle = (/** @type {number} */ day) =>
    weekdays.value = weekdays.value.includes(day)
      ? weekdays.value.filter((one) => one !== day)
      : [...weekdays.value, day];
  return html`
    <form class="stacked plan" onSubmit=${save}>
      <h2>${_("When we stand")}</h2>
      <div class="chips" role="group" aria-label=${_("Weekdays")}>${weekdayNames().map((
        name,
        day,
      ) =>
        html`
          <button type="button" class="chip plain" key=${day} aria-pressed=${weekdays.value
            .includes(day)}
            onClick=${() => toggle(day)}>${name}</button>
        `
      )}</div>
      <div
        class="two"><label>${_("Time")}<input type="time" name="time" required defaultValue=${plan
          .time} /></label>
          <label>${_(
            "Minutes",
          )}<input type="number" name="minutes" min="1" max="60" required defaultValue=${plan
            .minutes} /></label></div>
      <div
        class="two"><label>${_("Time zone")}<select name="zone">${zones(plan.zone).map((zone) =>
          html`<option key=${zone} value=${zone} selected=${zone === plan.zone}>${zone}</option>`
        )}</select></label><label>${_(
          "Leave out public holidays of",
        )}<select name="country">${options(
          COUNTRIES,
          plan.country,
        )}</select></label></div>
      <label>${_("Style")}<select name="style">${options(STYLES, plan.style)}</select></label>
      <label>${_("Order")}<select name="order">${options(ORDERS, plan.order)}</select></label>
      <div
        class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
          "Cancel",
        )}</button><button class="btn">${_("Save")}</button></div>
      <${Days} plan=${plan} />
    </form>
  `;
}

/** Single days: moved, cancelled, as planned again. @param {{plan: any}} props */
function Days({ plan }) {
  const days = Object.entries(plan.days).sort();
  const read = (/** @type {any} */ e) => {
    const form = e.currentTarget.closest("fieldset");
    return {
      day: form.querySelector("[name=day]").value,
      time: form.querySelector("[name=day-time]").value,
    };
  };
  const move = (/** @type {any} */ e) => {
    const { day, time } = read(e);
    if (day && time) changeDay(day, time);
  };
  const cancel = (/** @type {any} */ e) => read(e).day && changeDay(read(e).day, "");
  return html`
    <fieldset class="stacked days">
      <legend>${_("A single day")}</legend>
      <div
        class="row"><label class="sr" for="plan-day">${_(
          "Day",
        )}</label><input type="date" id="plan-day" name="day" />
          <label class="sr" for="plan-day-time">${_(
            "Time",
          )}</label><input type="time" id="plan-day-time" name="day-time" defaultValue=${plan
            .time} />
          <button type="button" class="btn quiet small" onClick=${move}>${_(
            "At this time",
          )}</button>
          <button type="button" class="btn quiet small" onClick=${cancel}>${_(
            "Cancelled",
          )}</button></div>
      <ul>${days.map(([day, time]) =>
        html`<li key=${day}><span>${dayText(`${day}T12:00:00Z`)}: ${time || _("cancelled")}</span>
      <button type="button" class="icon-btn" aria-label=${_("As planned again")} onClick=${() =>
          changeDay(day, null)}><${Icon} name="x" /></button></li>`
      )}</ul>
    </fieldset>
  `;
}

/** @param {Record<string, string>} names @param {string} now */
function options(names, now) {
  return Object.entries(names).map(([value, name]) =>
    html`<option key=${value} value=${value} selected=${value === now}>${name}</option>`
  );
}

function weekdayNames() {
  const format = new Intl.DateTimeFormat(boot.language, { weekday: "short", timeZone: "UTC" });
  return [0, 1, 2, 3, 4, 5, 6].map((n) => format.format(Date.UTC(2026, 0, 5 + n)));
}

/** The plan's zone, the organisation's, and the neighbours'. @param {string} zone */
function zones(zone) {
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
