/**
 * A column's turn on a walk of the board: its cards on one line each, with whose they are. What one
 * page has no room for comes on the next while the turn goes on.
 */
import { rowsThatFit } from "../model/one_line.ts";
import { walkOf } from "../model/turns.ts";
import { pageAt } from "../model/whiteboard.ts";
import { all, row } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { OneLine } from "./one_line.tsx";
import { shortSince } from "./texts.ts";
import { TurnHead } from "./turn_head.tsx";
import { turnRoom } from "./turn_room.ts";
import type { Reading } from "../model/turns.ts";

const SECONDS_OF_A_PAGE = 12;

export function ColumnTurn(
  { id, now }: { id: number; now: Reading },
) {
  const room = turnRoom(), cards = walkOf(all("card"), id);
  const fit = rowsThatFit(cards.length, room), pages = Math.ceil(cards.length / (fit.shown || 1));
  const page = pageAt(Math.max(1, pages), {
    showing: Math.floor(now.own / SECONDS_OF_A_PAGE),
    at: now.own % SECONDS_OF_A_PAGE,
    seconds: SECONDS_OF_A_PAGE,
  });
  const shape = { "--columns": fit.columns, "--rows": Math.ceil(fit.shown / fit.columns) };
  return (
    <section class="now" aria-label={_("Now in turn")}>
      <TurnHead
        name={row("column", id)?.name ?? ""}
        width={room.width}
        facts={ngettext(
          "{n} card, what is nearest to done first",
          "{n} cards, what is nearest to done first",
          cards.length,
        )}
        more={fit.more}
        now={now}
      />
      <ul class="one-lines rows" style={shape}>
        {cards.slice(page * fit.shown, (page + 1) * fit.shown).map((card) => (
          <OneLine
            key={card.id}
            card={card}
            said={card.blocked_at ? shortSince(card.blocked_at) : undefined}
            people={card.assignees}
          />
        ))}
      </ul>
      {!cards.length && <p class="overflow">{_("Nothing here right now")}</p>}
    </section>
  );
}
