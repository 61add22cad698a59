/**
 * Everything that this person has taken, on every board, kept in step by each board's own events.
 */
import { render } from "preact";
import { ageInDays, daysSince, dayText as isoDay } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { connect } from "../../sync/connection.ts";
import { all, row, take } from "../../sync/store.ts";
import { _, dayText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.tsx";
import { drawStatus } from "../../ui/status/status.tsx";
import type { Card } from "../../model/rows.ts";

for (const part of boot.parts) take(part);

const isMine = (card: Card) => card.assignees.includes(boot.me.id) && !card.finished_at;
/** Blocked first, then what is under way the longest, then what waits. */
const byCare = (a: Card, b: Card) =>
  Number(!!b.blocked_at) - Number(!!a.blocked_at) ||
  (a.started_at ?? "9").localeCompare(b.started_at ?? "9") ||
  (a.due_on ?? "9").localeCompare(b.due_on ?? "9");

function Mine() {
  const cards = all("card").filter(isMine);
  const boards = boot.boards.filter((one) => cards.some((card) => card.board_id === one.id));
  return (
    <div class="mine">
      <header class="page-head">
        <h1>{_("My work")}</h1>
        <p class="quiet">{ngettext("{n} card", "{n} cards", cards.length)}</p>
      </header>
      {!cards.length && (
        <div class="empty">
          <Icon name="star" />
          <b>{_("You have taken nothing")}</b>
          <p>{_("Take a card on a board, and it is here too.")}</p>
        </div>
      )}
      {boards.map((board) => (
        <section key={board.id}>
          <h2>
            <a href={`/boards/${board.id}?mine`}>{board.name}</a>
          </h2>
          <ul>
            {cards.filter((card) => card.board_id === board.id).sort(byCare).map((card) => (
              <Line key={card.id} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ card }: { card: Card }) {
  const initiative = card.initiative_id ? row("initiative", card.initiative_id) : null;
  const area = initiative ? row("focus_area", initiative.areas[0]) : null;
  const age = ageInDays(card, minutes.value, boot.time_zone);
  const isLate = card.due_on && card.due_on < isoDay(minutes.value, boot.time_zone);
  return (
    <li data-hue={area?.hue}>
      <a href={`/boards/${card.board_id}/cards/${card.id}`}>
        <i class="stripe" />
        <span class="title">{card.title}</span>
        {card.blocked_at && (
          <span class="blocked">
            <Icon name="hourglass" />
            {card.blocked_reason} ·{" "}
            {_("{n}\u00a0d", { n: daysSince(card.blocked_at, minutes.value, boot.time_zone) })}
          </span>
        )}
        <span class="quiet num">
          {row("column", card.column_id)?.name}
          {card.due_on
            ? (
              <>
                {" · "}
                <span data-late={!!isLate}>{dayText(`${card.due_on}T12:00:00Z`)}</span>
              </>
            )
            : ""}
          {age ? ` · ${_("{n}\u00a0d", { n: age })}` : ""}
        </span>
      </a>
    </li>
  );
}

render(<Mine />, document.getElementById("app") as HTMLElement);
drawStatus("people");
useKeys([]);
connect();
