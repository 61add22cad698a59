/**
 * Days as people type them: “fri”, “12 dec”, “tomorrow”, “+3”, “2w”, “24/12”, “2026-12-24”; names of
 * days and months in English and in the language of the page.
 */
import { folded } from "./matching.ts";

const DAY = 86_400_000, WEEK = 7;
/** How a language calls the seven days (Monday first), the twelve months, and these two days. */
export type Names = { days: string[]; months: string[]; today: string; tomorrow: string };

/** So many days after a day like 2026-11-21. */
export function dayAfter(day: string, days: number) {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. */
export const weekdayOf = (day: string) => (new Date(Date.parse(day)).getUTCDay() + 6) % WEEK;

/** The same day of another month, or its last one. */
export function monthAfter(day: string, months: number) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The names that a language has by itself. */
export function namesIn(language: string, words: Pick<Names, "today" | "tomorrow">): Names {
  const name = (options: Intl.DateTimeFormatOptions, month: number, day: number) =>
    folded(
      new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
        .format(Date.UTC(2024, month, day)),
    );
  const days = Array.from({ length: 7 }, (_none, i) => name({ weekday: "long" }, 0, i + 1));
  const months = Array.from({ length: 12 }, (_none, i) => name({ month: "long" }, i, 1));
  return { days, months, today: joined(words.today), tomorrow: joined(words.tomorrow) };
}

function joined(text: string) {
  return folded(text).replace(/\s+/g, "");
}

const ENGLISH = namesIn("en", { today: "today", tomorrow: "tomorrow" });

/** The day that is meant, the next one of its name; null for what is no day. */
export function typedDay(text: string, today: string, own: Names): string | null {
  const typed = folded(text).trim();
  return typed ? byName(joined(typed), today, own) ?? byNumbers(typed, today, own) : null;
}

function byName(typed: string, today: string, own: Names) {
  for (const names of [own, ENGLISH]) {
    if (typed.length > 2 && names.today.startsWith(typed)) return today;
    if (typed.length > 2 && names.tomorrow.startsWith(typed)) return dayAfter(today, 1);
    const weekday = beginning(names.days, typed, 2);
    if (weekday >= 0) return dayAfter(today, weekday - weekdayOf(today) + later(weekday, today));
  }
  const ahead = typed.match(/^\+?(\d{1,3})([dwv]?)$/);
  if (!ahead || !(typed.startsWith("+") || ahead[2])) return null;
  return dayAfter(today, Number(ahead[1]) * (ahead[2] === "w" || ahead[2] === "v" ? WEEK : 1));
}

/** “fri” on a Friday is the next one. */
const later = (weekday: number, today: string) => weekday <= weekdayOf(today) ? WEEK : 0;

function byNumbers(typed: string, today: string, own: Names) {
  const iso = typed.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const [date, month, year] = partsOf(typed, own);
  if (date === undefined) return null;
  if (month !== undefined) {
    const here = isoDay(year ?? yearOf(today), month, date);
    return year || !here || here >= today ? here : isoDay(yearOf(today) + 1, month, date);
  }
  return nextDate(date, today);
}

/** [day of the month, month from 0, year], as far as they are said, in either order. */
function partsOf(typed: string, own: Names): (number | undefined)[] {
  const numbers = typed.match(/^(\d{1,2})(?:[./ ]+(\d{1,2}))?(?:[./ ]+(\d{4}))?\.?$/);
  if (numbers) {
    const [date, month, year] = numbers.slice(1).map((one) => one ? Number(one) : undefined);
    return [date, month === undefined ? undefined : month - 1, year];
  }
  const named = typed.match(/^(?:(\d{1,2})\.?\s*)?(\p{L}+)\.?\s*(\d{1,2})?(?:\s+(\d{4}))?$/u);
  const month = named ? monthNamed(named[2], own) : -1, date = named?.[1] ?? named?.[3];
  return named && month >= 0 && date
    ? [Number(date), month, named[4] ? Number(named[4]) : undefined]
    : [];
}

function monthNamed(name: string, own: Names) {
  const month = beginning(own.months, name, 3);
  return month >= 0 ? month : beginning(ENGLISH.months, name, 3);
}

/** “12”: this month's, or the next one's. */
function nextDate(date: number, today: string) {
  const [year, month] = today.split("-").map(Number);
  const months = [0, 1, 2].map((i) => month - 1 + i);
  const ahead = months.map((one) => isoDay(year + Math.floor(one / 12), one % 12, date));
  return ahead.find((day) => day !== null && day >= today) ?? null;
}

const yearOf = (day: string) => Number(day.slice(0, 4));
const beginning = (names: string[], typed: string, least: number) =>
  typed.length < least ? -1 : names.findIndex((name) => name.startsWith(typed));

/** Null for what is in no calendar. */
function isoDay(year: number, month: number, date: number) {
  const day = new Date(Date.UTC(year, month, date));
  return day.getUTCDate() === date && day.getUTCMonth() === month
    ? day.toISOString().slice(0, 10)
    : null;
}
