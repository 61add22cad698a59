/** By when a ticket is to be decided or answered, in words: on its row once time is short. */
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { _, momentText, timeText } from "../../sync/i18n.ts";
import { dayNumber } from "../../model/days.ts";
import { dueOf } from "../../model/due.ts";
import type { Due, Promised } from "../../model/due.ts";

export const dueNow = (ticket: Promised | undefined) =>
  ticket ? dueOf(ticket, minutes.value) : null;

/** “Answer by 14:30”, on another day with that day. */
export function dueText({ of, at, level }: Due) {
  const isToday = dayNumber(Date.parse(at), boot.time_zone) ===
    dayNumber(minutes.value, boot.time_zone);
  const when = isToday ? timeText(at) : momentText(at);
  if (level !== "late") {
    return of === "triage" ? _("Decide by {when}", { when }) : _("Answer by {when}", { when });
  }
  return of === "triage"
    ? _("Late: to be decided by {when}", { when })
    : _("Late: to be answered by {when}", { when });
}

export function DueSoon({ ticket }: { ticket: Promised | undefined }) {
  const due = dueNow(ticket);
  return due?.level ? <b class="due" data-level={due.level}>{dueText(due)}</b> : null;
}
