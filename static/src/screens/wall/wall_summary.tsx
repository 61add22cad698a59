/**
 * The wall summary, the board in brief: how much is in each column, what needs us most, what was
 * just finished.
 */
import { ageInDays, daysSince } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { all, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { areaOf, columns, listOf, since } from "../../sync/selectors.ts";
import { compactCard, Lines } from "../../scenes/lines.tsx";
import { firstName, sinceText, titleOf } from "../../scenes/texts.ts";
import { by, newest } from "../../model/sorting.ts";
import type { Card } from "../../model/rows.ts";

const ROW = 9.4, MOST = 5;

export function WallSummary() {
  return (
    <div class="wall-summary">
      <Counts />
      <Oldest />
      <JustFinished />
    </div>
  );
}

function Counts() {
  return (
    <ol class="counts">
      {columns.value.map((column) => {
        const count = listOf(column.id).value.length,
          limit = column.wip_limit,
          isOver = limit && count > limit;
        return (
          <li key={column.id} data-state={isOver ? "over" : ""}>
            <b class="num">{count}</b>
            <small class="num">{limit ? `/ ${limit}` : ""}</small>
            <span>{column.name}</span>
            {isOver && <em>{_("over the limit")}</em>}
          </li>
        );
      })}
    </ol>
  );
}

function Oldest() {
  const open = all("card").filter((card) => card.started_at && !card.finished_at);
  open.sort(by((card) => `${card.blocked_at ? 0 : 1}${card.started_at}`));
  const entries = open.slice(0, MOST).map((card) => ({
    key: `${card.id}${titleOf(card)}`,
    size: ROW,
    html: <Row key={card.id} card={card} />,
    compact: compactCard(card, <Whose card={card} />),
  }));
  return (
    <section class="oldest">
      <Lines
        kind="rows"
        title={_("Needs us most")}
        entries={entries}
        height={viewport.value.height}
        more={Math.max(0, open.length - MOST)}
      />
      {!open.length && <h2>{_("Nothing is under way")}</h2>}
    </section>
  );
}

/** A face with its name, where there is no line for more. */
function Whose({ card }: { card: Card }) {
  const person = row("member", card.assignees[0]);
  return person && (
    <>
      <Avatar person={person} />
      <span>{firstName(person)}</span>
    </>
  );
}

function Row({ card }: { card: Card }) {
  const now = minutes.value, person = row("member", card.assignees[0]), area = areaOf(card);
  const days = (n: number) => ngettext("{n} day", "{n} days", n);
  const state = card.blocked_at
    ? (
      <span class="stuck">
        <Icon name="hourglass" />
        {[card.blocked_reason, days(Math.max(1, daysSince(card.blocked_at, now, boot.time_zone)))]
          .filter(Boolean).join(" · ")}
      </span>
    )
    : <span>{days(ageInDays(card, now, boot.time_zone))}</span>;
  return (
    <li data-hue={area?.hue}>
      <i class="stripe" />
      <div>
        <h3>{titleOf(card)}</h3>
        <p>{area && <span class="area">{area.name}</span>}{state}</p>
      </div>
      {person && <Avatar person={person} />}
    </li>
  );
}

function JustFinished() {
  const from = since.value ?? "",
    done = all("card").filter((card) => card.finished_at && card.finished_at >= from);
  done.sort(newest((card) => card.finished_at));
  const names = done.slice(0, 2).map(titleOf).join(" · ");
  return (
    <p class="just-finished">
      <Icon name="check-check" />
      <b class="num">{done.length}</b>
      <span>
        {from ? _("finished {since}", { since: sinceText(from) }) : _("finished")}
        {names ? `: ${names}` : ""}
        {done.length > 2 ? ` +${done.length - 2}` : ""}
      </span>
    </p>
  );
}
