// @ts-check
/** How things of a standup are named, on the wall and in browsers alike. */
import { daysSince, isMorning } from "../../model/days.js";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext, timeText, weekdayText } from "../../sync/i18n.js";

/**
 * A card from a ticket may hide its title from walls.
 * @param {{title: string, ticket_id?: number | null}} card
 */
export function titleOf(card) {
  return card.title || (card.ticket_id ? _("Ticket {n}", { n: card.ticket_id }) : _("A ticket"));
}

/** What may be read by everybody, also where this person sees more. @param {any} card */
export function publicTitleOf(card) {
  return card.is_title_on_wall === false
    ? titleOf({ ...card, title: card.wall_title })
    : titleOf(card);
}

/**
 * When a standup was: "this morning", "today 18:55", "Monday", "8 days ago".
 * @param {string} instant
 */
export function heldText(instant) {
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
 * @param {string} instant
 */
export function sinceText(instant) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  if (n >= 7) return _("in the last {n} days", { n });
  if (n > 0) return _("since {when}", { when: weekdayText(instant) });
  return isMorning(instant, boot.time_zone)
    ? _("since this morning")
    : _("since {when}", { when: timeText(instant) });
}

/** When the next planned one is: "today 08:30", "Monday 08:30". @param {string} at */
export function whenText(at) {
  const n = -daysSince(at, seconds.peek(), boot.time_zone);
  const time = timeText(at);
  if (n === 0) return _("today {time}", { time });
  if (n === 1) return _("tomorrow {time}", { time });
  return n < 7 ? `${weekdayText(at)} ${time}` : ngettext("in {n} day", "in {n} days", n);
}

/** @param {any} person */
export const firstName = (person) => person.name.split(" ")[0];

/** @param {number[]} ids */
export function namesOf(ids) {
  return ids.map((id) => row("member", id)).filter(Boolean).map(firstName).join(", ");
}

/** How long something has been so. @param {string} instant */
export function daysText(instant) {
  const n = daysSince(instant, seconds.peek(), boot.time_zone);
  return n > 0 ? ngettext("for {n} day", "for {n} days", n) : _("since today");
}

/** Topics of the newest standup that nobody has settled. @returns {any[]} */
export function openTopics() {
  return all("standup").flatMap((one) => one.parked).filter((topic) => !topic.outcome);
}
