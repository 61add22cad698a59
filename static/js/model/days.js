// @ts-check
/**
 * Days and clock times as people count them, in the organisation's time zone. Instants come from
 * the server.
 */

const DAY = 86_400_000;
/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * The local calendar day of an instant as a whole number.
 * @param {number} ms @param {string} zone
 */
export function dayNumber(ms, zone) {
  return Math.round(Date.parse(dayText(ms, zone)) / DAY);
}

/** The local calendar day of an instant, as 2026-11-21. @param {number} ms @param {string} zone */
export function dayText(ms, zone) {
  let format = formats.get(zone);
  if (!format) formats.set(zone, format = new Intl.DateTimeFormat("en-CA", { timeZone: zone }));
  return format.format(ms);
}

/**
 * Work item age: today counts as 1 (docs/numbers.md). 0 for what has not started or is finished.
 * @param {{started_at: string | null, finished_at: string | null}} card @param {number} now
 * @param {string} zone
 */
export function ageInDays(card, now, zone) {
  if (!card.started_at || card.finished_at) return 0;
  return dayNumber(now, zone) - dayNumber(Date.parse(card.started_at), zone) + 1;
}

/**
 * Whole days since an instant, 0 on the same day.
 * @param {string} instant @param {number} now @param {string} zone
 */
export function daysSince(instant, now, zone) {
  return dayNumber(now, zone) - dayNumber(Date.parse(instant), zone);
}

/**
 * Between five and noon, as people count a morning.
 * @param {string} instant @param {string} zone
 */
export function isMorning(instant, zone) {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: zone }).format(
      Date.parse(instant),
    ),
  );
  return hour >= 5 && hour < 12;
}

/** `8:38`, or `+0:12` past zero. @param {number} seconds */
export function clockText(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  return `${seconds < 0 ? "+" : ""}${Math.floor(whole / 60)}:${
    String(whole % 60).padStart(2, "0")
  }`;
}
