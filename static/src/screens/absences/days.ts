/** Days of absences, as text. */
import { dayText } from "../../sync/i18n.ts";
import type { Absence } from "../../model/rows.ts";

type Days = Pick<Absence, "from_on" | "until_on">;

/** `2026-11-24` of where this browser is. */
export function todayText(now = new Date()) {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Those that are not over on a day, the next one first. */
export function absencesFrom<One extends Days & { id: number }>(all: One[], day: string): One[] {
  return all.filter((one) => one.until_on >= day)
    .sort((a, b) => a.from_on.localeCompare(b.from_on) || a.id - b.id);
}

/** A day alone, or from and until. */
export function daysText({ from_on, until_on }: Days) {
  const days = [from_on, until_on].map((day) => dayText(`${day}T12:00`));
  return from_on === until_on ? days[0] : days.join(" – ");
}
