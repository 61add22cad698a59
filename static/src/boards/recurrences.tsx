/**
 * Cards that come again and again: all of the board's in one list, and the form that makes and
 * changes one.
 */
import { useState } from "preact/hooks";
import { boot } from "../sync/boot.ts";
import { serverDay } from "../sync/clock.ts";
import { all, row } from "../sync/store.ts";
import { _, momentText, ngettext } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { DialogForm } from "../ui/dialog/dialog_form.tsx";
import { valueOf, valuesOf } from "../ui/form_fields.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { optionsOf, Select } from "../ui/select/select.tsx";
import { act } from "./actions.ts";
import { columns, mayWork } from "../sync/selectors.ts";
import type { IsHeld } from "../model/answers.ts";
import type { CardBody, Recurrence } from "../model/rows.ts";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const weekday = new Intl.DateTimeFormat(boot.language, { weekday: "short", timeZone: "UTC" });
/** The first of January 2024 was a Monday. */
const dayName = (day: string) => weekday.format(new Date(Date.UTC(2024, 0, DAYS.indexOf(day) + 1)));

export function openRecurrences() {
  const title = _("Recurring cards");
  openDialog(title, (close) => <List close={close} />, { className: "small wide" });
}

function List({ close }: { close: () => void }) {
  const found = all("recurrence").sort((a, b) =>
    (a.next_at ?? "9").localeCompare(b.next_at ?? "9")
  );
  return (
    <div class="stacked">
      <h2>{_("Recurring cards")}</h2>
      {!found.length && (
        <div class="empty">
          <Icon name="repeat" />
          <b>{_("Nothing comes again and again here")}</b>
          <p>{_("What comes every week or month puts itself on the board, so nobody has to.")}</p>
        </div>
      )}
      <ul class="archived">
        {found.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.body.title}</b>
              <small class="quiet">
                {timesText(one)} · {row("column", one.column_id)?.name} · {nextText(one)}
              </small>
            </span>
            {mayWork() && (
              <>
                <button
                  class="btn quiet small"
                  onClick={() => change(one, { is_paused: !one.is_paused })}
                >
                  {one.is_paused ? _("Go on") : _("Pause")}
                </button>
                <button
                  class="icon-btn"
                  aria-label={_("Change “{title}”", one.body)}
                  onClick={() => openForm(one)}
                >
                  <Icon name="pencil" />
                </button>
                <button
                  class="icon-btn"
                  aria-label={_("Remove “{title}”", one.body)}
                  onClick={() => remove(one)}
                >
                  <Icon name="trash-2" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
        {mayWork() && (
          <button class="btn" onClick={() => openForm(null)}>{_("New recurring card")}</button>
        )}
      </div>
    </div>
  );
}

const timesText = ({ rule, at_time }: Recurrence) => `${ruleText(rule)} ${at_time}`;

function nextText({ is_paused, next_at }: Recurrence) {
  if (is_paused) return _("paused");
  return next_at ? _("next {moment}", { moment: momentText(next_at) }) : _("ended");
}

function change({ id, body }: Recurrence, values: Partial<Recurrence>) {
  return act(`recurrences/${id}/change`, values, _("recurring “{title}” saved", body));
}

function remove({ id, body }: Recurrence) {
  return act(`recurrences/${id}/remove`, {}, _("recurring “{title}” removed", body), {
    gone: { recurrence: [id] },
  });
}

/**
 * @param recurrence null for a new one
 * @param body what its cards say
 */
export function openForm(
  recurrence: Recurrence | null,
  body: CardBody = recurrence?.body ?? { title: "" },
) {
  openDialog(
    _("Recurring card"),
    (close) => <Recurring recurrence={recurrence} body={body} close={close} />,
  );
}

type Props = { recurrence: Recurrence | null; body: CardBody; close: () => void };

function Recurring({ recurrence, body, close }: Props) {
  const rule = parsed(recurrence?.rule ?? "FREQ=WEEKLY;BYDAY=MO");
  return (
    <DialogForm
      title={_("Recurring card")}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => save(form, recurrence, body, isHeld)}
    >
      <label>
        {_("Title")}
        <input name="title" required maxlength={200} defaultValue={body.title} autofocus />
      </label>
      <Rule rule={rule} />
      <div class="two">
        <label>
          {_("From")}
          <input
            name="starts_on"
            type="date"
            required
            defaultValue={recurrence?.starts_on ?? serverDay()}
          />
        </label>
        <label>
          {_("At")}
          <input
            name="at_time"
            type="time"
            required
            defaultValue={recurrence?.at_time ?? "07:00"}
          />
        </label>
      </div>
      <Select
        name="column_id"
        label={_("Into the column")}
        options={columns.value.map(({ id, name }) => ({ value: id, name }))}
        value={recurrence?.column_id}
      />
      <label>
        {_("Checklist, one item per line")}
        <textarea name="checklist" rows={3} defaultValue={(body.checklist ?? []).join("\n")} />
      </label>
    </DialogForm>
  );
}

/** How often; which day is asked for only where it says something. */
function Rule({ rule }: { rule: ReturnType<typeof parsed> }) {
  const [freq, setFreq] = useState(rule.freq ?? "");
  return (
    <fieldset class="stacked" name="rule">
      <legend>{_("How often")}</legend>
      <div class="two">
        <label>
          {_("Comes every")}
          <input name="interval" type="number" min="1" max="99" defaultValue={rule.interval} />
        </label>
        <Select
          name="freq"
          label={_("Unit")}
          options={optionsOf(UNITS)}
          value={freq}
          chosen={setFreq}
        />
      </div>
      {freq === "WEEKLY" && <Weekdays chosen={rule.days} />}
      {freq === "MONTHLY" && (
        <label>
          {_("On day of the month (−1 is the last)")}
          <input name="monthday" type="number" min="-1" max="31" defaultValue={rule.monthday} />
        </label>
      )}
    </fieldset>
  );
}

function Weekdays({ chosen }: { chosen: string[] }) {
  return (
    <div class="chips" role="group" aria-label={_("Weekdays")}>
      {DAYS.map((day) => (
        <label class="chip plain" key={day}>
          <input type="checkbox" name="day" value={day} defaultChecked={chosen.includes(day)} />
          {dayName(day)}
        </label>
      ))}
    </div>
  );
}

function save(
  form: HTMLFormElement,
  recurrence: Recurrence | null,
  body: CardBody,
  isHeld: IsHeld,
) {
  const { column_id, title, checklist, ...times } = valuesOf(form, ...FIELDS);
  const sent = {
    ...times,
    rule: ruleOf(form),
    column_id: Number(column_id),
    body: { ...body, title: title.trim(), checklist: lines(checklist) },
  };
  const path = recurrence
    ? `recurrences/${recurrence.id}/change`
    : `boards/${boot.board}/recurrences`;
  const summary = _("recurring “{title}” saved", sent.body);
  return act(path, sent, summary, undefined, { isHeld });
}

const FIELDS = ["starts_on", "at_time", "column_id", "title", "checklist"] as const;
const UNITS = { DAILY: _("days"), WEEKLY: _("weeks"), MONTHLY: _("months"), YEARLY: _("years") };

function lines(text: string) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

function parsed(rule: string) {
  const parts: Record<string, string | undefined> = Object.fromEntries(
    rule.split(";").map((part) => part.split("=")),
  );
  return {
    freq: parts.FREQ,
    interval: Number(parts.INTERVAL ?? 1),
    days: (parts.BYDAY ?? "").split(","),
    monthday: parts.BYMONTHDAY ?? "",
  };
}

function ruleOf(form: HTMLFormElement) {
  const freq = valueOf(form, "freq"), parts = [`FREQ=${freq}`];
  const days = new FormData(form).getAll("day");
  const interval = Number(valueOf(form, "interval")), monthday = valueOf(form, "monthday");
  if (interval > 1) parts.push(`INTERVAL=${interval}`);
  if (freq === "WEEKLY" && days.length) parts.push(`BYDAY=${days.join(",")}`);
  if (freq === "MONTHLY" && monthday) parts.push(`BYMONTHDAY=${Number(monthday)}`);
  return parts.join(";");
}

function ruleText(rule: string) {
  const { freq, interval, days, monthday } = parsed(rule);
  const names = DAYS.filter((day) => days.includes(day)).map(dayName);
  const on = names.length ? names.join(", ") : monthday ? _("day {n}", { n: monthday }) : "";
  return [EVERY[freq ?? ""]?.(interval) ?? rule, on].filter(Boolean).join(", ");
}

/** How often, in words. */
const EVERY: Record<string, (n: number) => string> = {
  DAILY: (n) => ngettext("every day", "every {n} days", n),
  WEEKLY: (n) => ngettext("every week", "every {n} weeks", n),
  MONTHLY: (n) => ngettext("every month", "every {n} months", n),
  YEARLY: (n) => ngettext("every year", "every {n} years", n),
};
