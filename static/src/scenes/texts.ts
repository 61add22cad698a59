/** How things of a standup are named, on the wall and in browsers alike. */
import { daysSince, isMorning } from "../model/days.ts";
import { boot } from "../sync/boot.ts";
import { seconds } from "../sync/clock.ts";
import { all, rowsOf } from "../sync/store.ts";
import { _, ngettext, timeText, weekdayText } from "../sync/i18n.ts";
import { firstName } from "./people.ts";
import type { Card, Standup, StandupRecord } from "../model/rows.ts";

/** A card from a ticket may hide its title from walls. */
export function titleOf(card: { title: string; ticket_id?: number | null }) {
  return card.title || (card.ticket_id ? _("Ticket {n}", { n: card.ticket_id }) : _("A ticket"));
}

/** What may be read by everybody, also where this person sees more. */
export function publicTitleOf(
  card: Pick<Card, "title" | "ticket_id" | "is_title_on_wall" | "wall_title">,
) {
  return card.is_title_on_wall === false
    ? titleOf({ ...card, title: card.wall_title })
    : titleOf(card);
}

/** When a standup was: "this morning", "today 18:55", "Monday", "8 days ago". */
export function heldText(instant: string) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  if (n <= 0) {
    return isMorning(instant, boot.time_zone)
      ? _("this morning")
      : _("today {time}", { time: timeText(instant) });
  }
  return n < 7 ? weekdayText(instant) : ngettext("{n} day ago", "{n} days ago", n);
}

/**
 * What it is about: "since this morning", "since 18:55", "since Monday", "in the last 8 days".
 */
export function sinceText(instant: string) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  if (n >= 7) return _("in the last {n} days", { n });
  if (n > 0) return _("since {when}", { when: weekdayText(instant) });
  return isMorning(instant, boot.time_zone)
    ? _("since this morning")
    : _("since {when}", { when: timeText(instant) });
}

/** When the next planned one is: "today 08:30", "Monday 08:30". */
export function whenText(at: string) {
  const n = -daysSince(at, seconds.peek(), boot.time_zone);
  const time = timeText(at);
  if (n === 0) return _("today {time}", { time });
  if (n === 1) return _("tomorrow {time}", { time });
  return n < 7 ? `${weekdayText(at)} ${time}` : ngettext("in {n} day", "in {n} days", n);
}

export function namesOf(ids: number[]) {
  return rowsOf("member", ids).map(firstName).join(", ");
}

/** How long something has been so. */
export function daysText(instant: string) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  return n > 0 ? ngettext("for {n} day", "for {n} days", n) : _("since today");
}

export const openTopicsOf = ({ parked }: Pick<Standup, "parked">) =>
  parked.filter((topic) => !topic.outcome);

/** The same where it stands in the line of a title: "5 d". */
export function shortSince(instant: string) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  return n > 0 ? _("{n} d", { n }) : _("today");
}

/** Topics of the newest standup that nobody has settled. */
export const openTopics = () => all("standup").flatMap(openTopicsOf);

/** What a standup was; undefined while it is not over. */
export function recordOf({ record }: Standup) {
  return isWritten(record) ? record : undefined;
}

const isWritten = (record: Standup["record"]): record is StandupRecord => "seconds" in record;
