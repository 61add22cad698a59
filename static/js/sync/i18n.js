// @ts-check
/** Translations: sentences in the person's language, numbers and days by the browser's own Intl. */
import { boot } from "./boot.js";

/** @param {string} text @param {Record<string, any>} facts */
function filled(text, facts) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in facts ? String(facts[name]) : whole);
}

/**
 * The translated forms of a sentence, one or two: a page with a wrong catalogue shows a wrong word,
 * and goes on.
 * @param {string} id @returns {string[]}
 */
const formsOf = (id) => [boot.messages?.[id] ?? []].flat();

/** @param {string} id @param {Record<string, any>} [facts] @returns {string} */
export function _(id, facts = {}) {
  return filled(formsOf(id)[0] ?? id, facts);
}

/**
 * One or many.
 * @param {string} one @param {string} many @param {number} n @param {Record<string, any>} [facts]
 */
export function ngettext(one, many, n, facts = {}) {
  const form = n === 1 ? 0 : 1;
  return filled(formsOf(one)[form] ?? [one, many][form], { n, ...facts });
}

/** English as it is written in Europe: 24 hours, the day before the month. */
const language = { en: "en-GB" }[boot.language] ?? boot.language ?? "en-GB";
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

/** @param {string | number} instant */
export const dayText = (instant) => day.format(new Date(instant));
/** @param {string | number} instant */
export const longDayText = (instant) => longDay.format(new Date(instant));
/** @param {string | number} instant */
export const timeText = (instant) => time.format(new Date(instant));
/** @param {string | number} instant */
export const weekdayText = (instant) => weekday.format(new Date(instant));
/** @param {string | number} instant */
export const momentText = (instant) => `${dayText(instant)} ${timeText(instant)}`;
