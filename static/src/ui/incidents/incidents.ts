/** What does not work just now: the newest first, and since when. */
import { daysSince } from "../../model/days.ts";
import { by } from "../../model/sorting.ts";
import { boot } from "../../sync/boot.ts";
import { minutes, seconds } from "../../sync/clock.ts";
import { _, momentText, timeText } from "../../sync/i18n.ts";
import { all } from "../../sync/store.ts";

export const goingOn = () => all("incident").sort(by((one) => one.began_at)).reverse();

/** "since 09:10", "since 24 Nov 09:10". */
export function sinceWhen(instant: string) {
  minutes.value; // another day makes another text
  const isToday = daysSince(instant, seconds.peek(), boot.time_zone) === 0;
  return _("since {when}", { when: isToday ? timeText(instant) : momentText(instant) });
}
