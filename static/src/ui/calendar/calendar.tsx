/**
 * A menu for a day: typed (“fri”, “12 dec”), walked to with arrows in a small calendar, or pressed.
 */
import { useState } from "preact/hooks";
import { dayAfter, monthAfter, namesIn, typedDay, weekdayOf } from "../../model/typed_dates.ts";
import { boot } from "../../sync/boot.ts";
import { serverDay } from "../../sync/clock.ts";
import { _, longDayText } from "../../sync/i18n.ts";
import { Icon } from "../icon/icon.tsx";
import { openBox } from "../menu/menu.tsx";
import type { Close } from "../menu/menu.tsx";

type Take = (day: string | null) => void;

const WEEKS = 6;
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const language = boot.language === "en" ? "en-GB" : boot.language;
const shown = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
const monthText = shown({ month: "long", year: "numeric" });
const weekdayText = shown({ weekday: "narrow" });
/** How days are called in the language of the page. */
export const DAY_NAMES = namesIn(language, { today: _("today"), tomorrow: _("tomorrow") });

/** @param day that is chosen now */
export function openCalendar(anchor: Element, title: string, day: string | null, take: Take) {
  openBox(
    anchor,
    title,
    (close) => <Calendar title={title} day={day} take={take} close={close} />,
  );
}

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

function Calendar(
  { title, day, take, close }: { title: string; day: string | null; take: Take; close: Close },
) {
  const today = serverDay();
  const [at, setAt] = useState(day ?? today);
  const [text, setText] = useState("");
  const typed = text.trim() ? typedDay(text, today, DAY_NAMES) : null;
  const choose = (chosen: string | null) => {
    close(true);
    if (chosen !== day) take(chosen);
  };
  const write = (value: string) => {
    setText(value);
    const meant = typedDay(value, today, DAY_NAMES);
    if (meant) setAt(meant);
  };
  const keys = (e: KeyboardEvent) => {
    const step = STEPS[e.key], isBeside = e.key === "ArrowLeft" || e.key === "ArrowRight";
    if (step && !(isBeside && text)) setAt(dayAfter(at, step));
    else if (e.key === "PageUp" || e.key === "PageDown") {
      setAt(monthAfter(at, e.key === "PageUp" ? -1 : 1));
    } else if (e.key === "Enter" && !e.isComposing) {
      if (!text.trim() || typed) choose(at);
    } else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return (
    <div class="calendar" onKeyDown={(e) => e.key === "Tab" && e.stopPropagation()}>
      <label class="sr" for="calendar-text">{title}</label>
      <input
        id="calendar-text"
        role="combobox"
        aria-expanded="true"
        aria-controls="calendar-days"
        aria-activedescendant={`day-${at}`}
        autocomplete="off"
        maxlength={30}
        placeholder={_("fri, 12 dec, +3 …")}
        onInput={(e) => write(e.currentTarget.value)}
        onKeyDown={keys}
      />
      <p role="status">
        {text.trim() && !typed ? _("That is no day") : longDayText(noon(at))}
      </p>
      <Month at={at} day={day} today={today} walk={setAt} choose={choose} />
      <div class="buttons">
        <Quick name={_("Today")} day={today} choose={choose} />
        <Quick name={_("Tomorrow")} day={dayAfter(today, 1)} choose={choose} />
        <Quick name={_("Monday")} day={dayAfter(today, 7 - weekdayOf(today))} choose={choose} />
        {day && <Quick name={_("No date")} day={null} choose={choose} />}
      </div>
    </div>
  );
}

function Quick({ name, day, choose }: { name: string; day: string | null; choose: Take }) {
  return <button type="button" class="chip plain" onClick={() => choose(day)}>{name}</button>;
}

type MonthProps = {
  at: string;
  day: string | null;
  today: string;
  walk: (day: string) => void;
  choose: Take;
};

function Month({ at, day, today, walk, choose }: MonthProps) {
  const first = `${at.slice(0, 8)}01`, start = dayAfter(first, -weekdayOf(first));
  const weeks = Array.from({ length: WEEKS }, (_none, week) => dayAfter(start, week * 7));
  return (
    <>
      <header>
        <Turn name={_("Previous month")} icon="chevron-left" go={() => walk(monthAfter(at, -1))} />
        <b>{monthText.format(noon(first))}</b>
        <Turn name={_("Next month")} icon="chevron-right" go={() => walk(monthAfter(at, 1))} />
      </header>
      <table id="calendar-days" role="grid" aria-label={monthText.format(noon(first))}>
        <thead>
          <tr>
            {daysFrom(start).map((one) => (
              <th scope="col" key={one}>{weekdayText.format(noon(one))}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday) => (
            <tr key={monday}>
              {daysFrom(monday).map((one) => (
                <td
                  key={one}
                  id={`day-${one}`}
                  role="gridcell"
                  class="num"
                  aria-selected={one === day}
                  aria-current={one === today ? "date" : undefined}
                  aria-label={longDayText(noon(one))}
                  data-active={one === at}
                  data-outside={one.slice(0, 7) !== at.slice(0, 7)}
                  onPointerDown={(e) => e.preventDefault()}
                  onClick={() => choose(one)}
                >
                  {Number(one.slice(8))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Turn({ name, icon, go }: { name: string; icon: string; go: () => void }) {
  return (
    <button type="button" class="icon-btn small" aria-label={name} onClick={go}>
      <Icon name={icon} />
    </button>
  );
}

const daysFrom = (monday: string) => Array.from({ length: 7 }, (_none, i) => dayAfter(monday, i));
