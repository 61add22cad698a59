/**
 * A board behind its public link: columns and cards, live, with nothing to press and nobody's name.
 */
import { render } from "preact";
import { ageInDays } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { connect, lost } from "../../sync/connection.ts";
import { rowSignal } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { SyncStatus } from "../../ui/sync_status/sync_status.tsx";
import { areaOf, columns, listOf } from "../../sync/selectors.ts";
import type { BoardColumn } from "../../model/rows.ts";

function Shared() {
  return (
    <div class="board">
      {columns.value.map((column) => <Column key={column.id} column={column} />)}
    </div>
  );
}

function Column({ column }: { column: BoardColumn }) {
  const ids = listOf(column.id).value;
  return (
    <section class="column" aria-labelledby={`column-${column.id}`}>
      <header>
        <h2 id={`column-${column.id}`}>
          <span class="column-name">{column.name}</span>
          <span class="count num">
            <b>{ids.length}</b>
          </span>
        </h2>
      </header>
      <ul class="list" tabindex={0} aria-labelledby={`column-${column.id}`}>
        {ids.map((id) => <Face key={id} id={id} />)}
        {!ids.length && <li class="nothing">{_("Nothing here")}</li>}
      </ul>
    </section>
  );
}

function Face({ id }: { id: number }) {
  const card = rowSignal("card", String(id)).value;
  if (!card) return null;
  const area = areaOf(card), age = ageInDays(card, minutes.value, boot.time_zone);
  return (
    <li class="slot">
      <article class="card" data-hue={area?.hue} data-done={!!card.finished_at}>
        <i class="stripe" aria-hidden="true" />
        <div class="eyebrow" data-plain="true">
          <span class="area">{area?.name ?? ""}</span>
          <span class="key num">{id}</span>
        </div>
        <h3>{card.title || _("A ticket")}</h3>
        {card.blocked_at && (
          <p class="blocked">
            <Icon name="hourglass" />
            <span>{_("Blocked")}</span>
          </p>
        )}
        <div class="meta num">
          {card.due_on && (
            <span>
              <Icon name="calendar" />
              {dayText(`${card.due_on}T12:00:00Z`)}
            </span>
          )}
          {age > 0 && (
            <span title={_("Work item age")}>
              <Icon name="clock" />
              {_("{n}\u00a0d", { n: age })}
            </span>
          )}
          {card.finished_at && (
            <span class="done">
              <Icon name="check" />
              {_("Done")}
            </span>
          )}
        </div>
      </article>
    </li>
  );
}

lost.subscribe((reason) => reason && location.reload());
render(<Shared />, document.getElementById("app") as HTMLElement);
render(<SyncStatus unsaved={0} />, document.getElementById("status") as HTMLElement);
connect({ as: "guest", link: boot.link });
