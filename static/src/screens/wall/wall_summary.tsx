/**
 * The wall summary, the board in brief: how much is in each column, what needs us most, what was
 * just finished.
 */
import { ageInDays, daysSince } from "../../model/days.ts";
import { SMALL } from "../../model/legible.ts";
import { rowsThatFit } from "../../model/one_line.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { cardsHere, columns, listOf, since } from "../../sync/selectors.ts";
import { OneLine } from "../../scenes/one_line.tsx";
import { sinceText, titleOf } from "../../scenes/texts.ts";
import { by, newest } from "../../model/sorting.ts";
import type { Card } from "../../model/rows.ts";

/** Units: a wall's edges, and what is around the list; its heading, which a small wall leaves out. */
const BESIDE = 8, AROUND = 20.6, HEADING = 4.1;
/** Units of width from which there is room for what holds a card up. */
const ROOM_FOR_REASONS = 100;

export function WallSummary() {
  const { width, height } = viewport.value, isSmall = height < SMALL;
  const open = cardsHere().filter((card) => card.started_at && !card.finished_at);
  open.sort(by((card) => `${card.blocked_at ? 0 : 1}${card.started_at}`));
  const room = { width: width - BESIDE, height: height - AROUND - (isSmall ? 0 : HEADING) };
  const { columns, shown, more } = rowsThatFit(open.length, room);
  const isWide = room.width / columns >= ROOM_FOR_REASONS;
  const shape = { "--columns": columns, "--rows": Math.ceil(shown / columns) };
  return (
    <div class="wall-summary">
      <Counts isSmall={isSmall} />
      <section class="oldest">
        {!open.length && <h2>{_("Nothing is under way")}</h2>}
        {open.length > 0 && !isSmall && <h2>{_("Needs us most")}</h2>}
        <ul class="rows one-lines" style={shape}>
          {open.slice(0, shown).map((card) => (
            <OneLine
              key={card.id}
              card={card}
              said={<State card={card} isWide={isWide} />}
              people={card.assignees}
            />
          ))}
        </ul>
      </section>
      <JustFinished more={more} />
    </div>
  );
}

/** On a small wall without the limits: that one is passed is in its colour. */
function Counts({ isSmall }: { isSmall: boolean }) {
  return (
    <ol class="strip">
      {columns.value.map((column) => {
        const count = listOf(column.id).value.length,
          limit = column.wip_limit,
          isOver = limit && count > limit;
        return (
          <li key={column.id} data-state={isOver ? "over" : ""}>
            <b class="num">{count}</b>
            {limit && !isSmall && <small class="num">/ {limit}</small>}
            <span>{column.name}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** How old it is; of one that is held up, by what and since when. */
function State({ card, isWide }: { card: Card; isWide: boolean }) {
  const now = minutes.value, days = (n: number) => ngettext("{n} day", "{n} days", n);
  if (!card.blocked_at) return <span>{days(ageInDays(card, now, boot.time_zone))}</span>;
  const since = days(Math.max(1, daysSince(card.blocked_at, now, boot.time_zone)));
  const reason = isWide && card.blocked_reason;
  return <span>{[since, reason].filter(Boolean).join(" · ")}</span>;
}

function JustFinished({ more }: { more: number }) {
  const from = since.value ?? "",
    done = cardsHere().filter((card) => card.finished_at && card.finished_at >= from);
  done.sort(newest((card) => card.finished_at));
  const names = done.slice(0, 2).map(titleOf).join(" · ");
  return (
    <p class="just-finished">
      <Icon name="check-check" />
      <b class="num">{done.length}</b>
      <span class="names">
        {from ? _("finished {since}", { since: sinceText(from) }) : _("finished")}
        {names ? `: ${names}` : ""}
        {done.length > 2 ? ` +${done.length - 2}` : ""}
      </span>
      {more > 0 && <em class="num">{_("+{n} more", { n: more })}</em>}
    </p>
  );
}
