/** The strip of the open sprint over its board: goal, days left, how far. */
import { dayNumber } from "../model/days.ts";
import { boot } from "../sync/boot.ts";
import { minutes } from "../sync/clock.ts";
import { all } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import type { Card, Sprint } from "../model/rows.ts";

/** Points of a sprint's cards, or their number where none has an estimate. */
export function progressOf(sprintId: number) {
  const cards = all("card").filter((card) => card.sprint_id === sprintId);
  const isEstimated = cards.some((card) => card.estimate !== null);
  const points = (card: Card) => isEstimated ? card.estimate ?? 0 : 1;
  const whole = cards.reduce((sum, card) => sum + points(card), 0);
  const done = cards.reduce((sum, card) => sum + (card.finished_at ? points(card) : 0), 0);
  return { whole, done, cards: cards.length, isEstimated };
}

export function Sprint({ sprint }: { sprint: Sprint }) {
  const { whole, done } = progressOf(sprint.id);
  const left = Math.round(Date.parse(sprint.ends_on) / 86_400_000) -
    dayNumber(minutes.value, boot.time_zone);
  const text = left > 0
    ? ngettext("{n} day left", "{n} days left", left)
    : left === 0
    ? _("last day")
    : _("past its end");
  return (
    <div class="sprint-strip">
      <Icon name="milestone" />
      <b>{sprint.name}</b>
      <span class="goal">{sprint.goal}</span>
      <span class="grow" />
      <span class="num quiet">{_("{done} of {whole} done", { done, whole })} · {text}</span>
      <progress max={whole || 1} value={done} aria-label={_("Done in this sprint")} />
      <a class="btn quiet small" href={`/boards/${boot.board}/backlog`}>{_("Backlog")}</a>
      <a class="btn quiet small" href={`/boards/${boot.board}/sprints`}>{_("Burndown")}</a>
    </div>
  );
}
