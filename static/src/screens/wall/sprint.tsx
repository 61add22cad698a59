/** The sprint that runs: its goal, how many days are left, how much of it is done. */
import { dayNumber } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { sprint } from "../../sync/selectors.ts";
import type { Card } from "../../model/rows.ts";

export function Sprint() {
  const now = sprint.value;
  if (!now) return null;
  const cards = all("card").filter((card) => card.sprint_id === now.id);
  const isEstimated = cards.some((card) => card.estimate);
  const size = (card: Card) => isEstimated ? card.estimate ?? 0 : 1;
  const total = cards.reduce((sum, card) => sum + size(card), 0);
  const done = cards.filter((card) => card.finished_at).reduce((sum, card) => sum + size(card), 0);
  const days = Math.max(
    0,
    dayNumber(Date.parse(`${now.ends_on}T12:00:00Z`), "UTC") -
      dayNumber(minutes.value, boot.time_zone),
  );
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="flag" />
        {now.name}
      </h1>
      {now.goal && <p class="goal">{now.goal}</p>}
      <ol class="counts">
        <li>
          <b class="num">{done}</b>
          <small class="num">{_("of {limit}", { limit: total })}</small>
          <span>{isEstimated ? _("points are done") : _("cards are done")}</span>
        </li>
        <li>
          <b class="num">{days}</b>
          <small />
          <span>{ngettext("day left", "days left", days)}</span>
        </li>
      </ol>
      <div class="meter wide">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={total ? 100 * done / total : 0} height="1" />
        </svg>
      </div>
    </section>
  );
}
