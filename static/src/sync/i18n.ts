/** Translations: sentences in the person's language, numbers and days by the browser's own Intl. */
import { boot } from "./boot.ts";

/** What stands in a sentence between braces; a row has more than that. */
type Facts = object;

function filled(text: string, facts: Facts) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    return name in facts ? String(facts[name as keyof Facts]) : whole;
  });
}

/**
 * The translated forms of a sentence, one or two: a page with a wrong catalogue shows a wrong
 * word, and goes on.
 */
const formsOf = (id: string): string[] => [boot.messages[id] ?? []].flat();

export function _(id: string, facts: Facts = {}): string {
  return filled(formsOf(id)[0] ?? id, facts);
}

/** One or many. */
export function ngettext(one: string, many: string, n: number, facts: Facts = {}) {
  const form = n === 1 ? 0 : 1;
  return filled(formsOf(one)[form] ?? [one, many][form], { n, ...facts });
}

/** English as it is written in Europe: 24 hours, the day before the month. */
const language = boot.language === "en" ? "en-GB" : boot.language;
const zone = boot.time_zone;
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: zone });
const longDay = new Intl.DateTimeFormat(language, {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: zone,
});
const time = new Intl.DateTimeFormat(language, {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: zone,
});
const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: zone });

/** `25 nov`: without the full stop that some languages put after it. */
export const dayText = (instant: string | number) => day.format(new Date(instant)).replace(".", "");
export const longDayText = (instant: string | number) => longDay.format(new Date(instant));
export const timeText = (instant: string | number) => time.format(new Date(instant));
export const weekdayText = (instant: string | number) => weekday.format(new Date(instant));
export const momentText = (instant: string | number) => `${dayText(instant)} ${timeText(instant)}`;

/** A day without a time: `26 nov`, with its year where it is another one. */
export function dateText(date: string) {
  const isThisYear = date.slice(0, 4) === new Date(boot.now).toISOString().slice(0, 4);
  return (isThisYear ? shortDate : dateWithYear).format(new Date(`${date}T12:00:00Z`)).replace(
    ".",
    "",
  );
}
const shortDate = new Intl.DateTimeFormat(language, {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const dateWithYear = new Intl.DateTimeFormat(language, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

const LARGE = 100_000;
const small = new Intl.NumberFormat(language, { maximumSignificantDigits: 6 });
const large = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 12, useGrouping: false });

/** As it is read: `1 234,5` in Swedish, `1,234.5` in English. */
export const numberText = (value: number) =>
  (Math.abs(value) < LARGE ? small : large).format(value);

/** As it stands in a field, with every digit. */
export const typedNumber = (value: number) => exact.format(value);
