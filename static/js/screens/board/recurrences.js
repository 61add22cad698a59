// @ts-check
/**
 * Cards that come again and again: all of the board's in one list, and the form that makes and
 * changes one.
 */
import { boot } from "../../sync/boot.js";
import { serverDay } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, momentText, ngettext } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { act } from "./actions.js";
import { columns, mayWork } from "./lists.js";

const DAYS = [["MO", 1], ["TU", 2], ["WE", 3], ["TH", 4], ["FR", 5], ["SA", 6], ["SU", 7]];
const weekday = new Intl.DateTimeFormat(boot.language, { weekday: "short", timeZone: "UTC" });
const dayName = (/** @type {number} */ n) => weekday.format(new Date(Date.UTC(2024, 0, n)));

export function openRecurrences() {
  openDialog(_("Recurring cards"), (close) => html`<${List} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{close: () => void}} props */
function List({ close }) {
  const found = all("recurrence").sort((a, b) =>
    (a.next_at ?? "9").localeCompare(b.next_at ?? "9")
  );
  return html`<div class="stacked"><h2>${_("Recurring cards")}</h2>
    ${
    !found.length &&
    html`<div class="empty"><${Icon} name="repeat" /><b>${
      _("Nothing comes again and again here")
    }</b></div>`
  }
    <ul class="archived">${
    found.map((one) =>
      html`
        <li
          key=${one.id}><span><b>${one.body.title}</b><small class="quiet">${ruleText(
            one.rule,
          )} ${one.at_time} · ${row(
            "column",
            one.column_id,
          )?.name} · ${one.is_paused
            ? _("paused")
            : one.next_at
            ? _("next {moment}", { moment: momentText(one.next_at) })
            : _("ended")}</small></span>
              ${mayWork() && html`
                <button class="btn quiet small" onClick=${() =>
                  change(one, { is_paused: !one.is_paused })}>${one.is_paused
                  ? _("Go on")
                  : _("Pause")}</button>
                <button class="icon-btn" aria-label=${_("Change “{title}”", one.body)}
                  onClick=${() => openForm(one)}><${Icon} name="pencil" /></button>
                <button class="icon-btn" aria-label=${_("Remove “{title}”", one.body)}
                  onClick=${() =>
                    act(
                      `recurrences/${one.id}/remove`,
                      {},
                      _("recurring “{title}” removed", one.body),
                      {
                        gone: { recurrence: [one.id] },
                      },
                    )}><${Icon} name="trash-2" /></button>
              `}</li>
      `
    )
  }</ul>
    <div class="buttons"><button class="btn quiet" onClick=${close}>${_("Close")}</button>${
    mayWork() && html`<button class="btn" onClick=${() =>
      openForm(null)}>${_("New recurring card")}</button>`
  }</div></div>`;
}

/** @param {any} recurrence @param {any} values */
function change(recurrence, values) {
  return act(
    `recurrences/${recurrence.id}/change`,
    values,
    _("recurring “{title}”", recurrence.body),
  );
}

/** @param {any} recurrence null for a new one @param {any} [body] what its cards say */
export function openForm(recurrence, body = recurrence?.body ?? { title: "" }) {
  openDialog(_("Recurring card"), (close) => {
    const rule = parsed(recurrence?.rule ?? "FREQ=WEEKLY;BYDAY=MO");
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const fields = e.target.elements;
      const sent = {
        rule: ruleOf(fields),
        starts_on: fields.starts.value,
        at_time: fields.time.value,
        column_id: Number(fields.column.value),
        body: {
          ...body,
          title: fields.title.value.trim(),
          checklist: lines(fields.checklist.value),
        },
      };
      const path = recurrence
        ? `recurrences/${recurrence.id}/change`
        : `boards/${boot.board}/recurrences`;
      const summary = _("recurring “{title}”", sent.body);
      await sendForm(e.target, close, (isHeld) => act(path, sent, summary, undefined, { isHeld }));
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${_("Recurring card")}</h2>
        <label>${_("Title")}<input name="title" required maxlength="200" defaultValue=${body
          .title} autofocus /></label>
        <div
          class="two"><label>${_(
            "Comes every",
          )}<input name="interval" type="number" min="1" max="99" defaultValue=${rule
            .interval} /></label>
              <label>${_("Unit")}<select name="freq">${Object.entries(UNITS).map(([freq, name]) =>
                html`<option value=${freq} selected=${freq === rule.freq}>${name}</option>`
              )}</select></label></div>
        <fieldset>
          <legend>${_("On (for weeks)")}</legend>
          <div class="chips">${DAYS.map(([id, n]) =>
            html`
              <label
                class="chip plain"><input type="checkbox" name="day" value=${id} defaultChecked=${rule
                  .days.includes(
                    String(id),
                  )} />${dayName(Number(n))}</label>
            `
          )}</div>
        </fieldset>
        <label>${_(
          "On day of the month (for months; −1 is the last)",
        )}<input name="monthday" type="number" min="-1" max="31"
              defaultValue=${rule.monthday} /></label>
        <div
          class="two"><label>${_(
            "From",
          )}<input name="starts" type="date" required defaultValue=${recurrence?.starts_on ??
            serverDay()} /></label>
              <label>${_(
                "At",
              )}<input name="time" type="time" required defaultValue=${recurrence?.at_time ??
                "07:00"} /></label></div>
        <label>${_("Into the column")}<select name="column">${columns.value.map((one) =>
          html`<option value=${one.id} selected=${
            one.id === recurrence?.column_id
          }>${one.name}</option>`
        )}</select></label>
        <label>${_(
          "Checklist, one item per line",
        )}<textarea name="checklist" rows="3" defaultValue=${(body.checklist ?? []).join(
          "\n",
        )}></textarea></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}

const UNITS = { DAILY: _("days"), WEEKLY: _("weeks"), MONTHLY: _("months"), YEARLY: _("years") };

/** @param {string} text */
function lines(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/** @param {string} rule */
function parsed(rule) {
  const parts = Object.fromEntries(rule.split(";").map((part) => part.split("=")));
  return {
    freq: parts.FREQ,
    interval: Number(parts.INTERVAL ?? 1),
    days: (parts.BYDAY ?? "").split(","),
    monthday: parts.BYMONTHDAY ?? "",
  };
}

/** @param {any} fields */
function ruleOf(fields) {
  const freq = fields.freq.value, parts = [`FREQ=${freq}`];
  const days = [...fields.day].filter((/** @type {any} */ box) => box.checked).map((
    /** @type {any} */ box,
  ) => box.value);
  if (Number(fields.interval.value) > 1) parts.push(`INTERVAL=${Number(fields.interval.value)}`);
  if (freq === "WEEKLY" && days.length) parts.push(`BYDAY=${days.join(",")}`);
  if (freq === "MONTHLY" && fields.monthday.value) {
    parts.push(`BYMONTHDAY=${Number(fields.monthday.value)}`);
  }
  return parts.join(";");
}

/** @param {string} rule */
function ruleText(rule) {
  const { freq, interval, days, monthday } = parsed(rule);
  const names = DAYS.filter(([id]) => days.includes(String(id))).map(([, n]) => dayName(Number(n)));
  const on = names.length ? names.join(", ") : monthday ? _("day {n}", { n: monthday }) : "";
  return [EVERY[/** @type {"DAILY"} */ (freq)]?.(interval) ?? rule, on].filter(Boolean).join(", ");
}

/** How often, in words. @type {Record<string, (n: number) => string>} */
const EVERY = {
  DAILY: (n) => ngettext("every day", "every {n} days", n),
  WEEKLY: (n) => ngettext("every week", "every {n} weeks", n),
  MONTHLY: (n) => ngettext("every month", "every {n} months", n),
  YEARLY: (n) => ngettext("every year", "every {n} years", n),
};
