// @ts-check
/** Sentences in the person's language, numbers and days by the browser's own Intl. */
import { boot } from "./boot.js";

/** @param {string} text @param {Record<string, any>} facts */
function filled(text, facts) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in facts ? String(facts[name]) : whole);
}

/** @param {string} id @param {Record<string, any>} [facts] @returns {string} */
export function _(id, facts = {}) {
  return filled(boot.messages?.[id] ?? id, facts);
}

/** One or many. @param {string} one @param {string} many @param {number} n @param {Record<string, any>} [facts] */
export function ngettext(one, many, n, facts = {}) {
  const forms = boot.messages?.[one] ?? [one, many];
  return filled(n === 1 ? forms[0] : forms[1], { n, ...facts });
}

/** English as it is written in Europe: 24 hours, the day before the month. */
const language = { en: "en-GB" }[boot.language] ?? boot.language ?? "en-GB";
const zone = boot.time_zone;
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: zone });
const longDay = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: zone });
const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone: zone });
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
