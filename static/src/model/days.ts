/**
 * Days and clock times as people count them, in the organisation's time zone. Instants come from
 * the server.
 */

/** Milliseconds of an ISO instant; NaN, which is before and after nothing, while there is none. */
export const instantOf = (text: string | null | undefined) => Date.parse(text ?? "");

const DAY = 86_400_000;
const formats: Map<string, Intl.DateTimeFormat> = new Map();

/** The local calendar day of an instant as a whole number. */
export function dayNumber(ms: number, zone: string) {
  return Math.round(Date.parse(dayText(ms, zone)) / DAY);
}

/** The local calendar day of an instant, as 2026-11-21. */
export function dayText(ms: number, zone: string) {
  let format = formats.get(zone);
  if (!format) formats.set(zone, format = new Intl.DateTimeFormat("en-CA", { timeZone: zone }));
  return format.format(ms);
}

/**
 * Work item age: today counts as 1 (docs/numbers.md). 0 for what has not started or is finished.
 */
export function ageInDays(
  card: { started_at: string | null; finished_at: string | null },
  now: number,
  zone: string,
) {
  if (!card.started_at || card.finished_at) return 0;
  return dayNumber(now, zone) - dayNumber(Date.parse(card.started_at), zone) + 1;
}

/** `2026-12-04`: a day and so many more. */
export function dayAfter(day: string, days: number) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days since an instant, 0 on the same day. */
export function daysSince(instant: string, now: number, zone: string) {
  return dayNumber(now, zone) - dayNumber(Date.parse(instant), zone);
}

/** Between five and noon, as people count a morning. */
export function isMorning(instant: string, zone: string) {
  const hour = Number(
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: zone }).format(
      Date.parse(instant),
    ),
  );
  return hour >= 5 && hour < 12;
}

/** `8:38`, or `+0:12` past zero. */
export function clockText(seconds: number) {
  const whole = Math.floor(Math.abs(seconds));
  return `${seconds < 0 ? "+" : ""}${Math.floor(whole / 60)}:${
    String(whole % 60).padStart(2, "0")
  }`;
}
