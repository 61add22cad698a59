/** The whiteboard's second form: the boards' columns, with who does what in each. */
import { hyphenated } from "../../model/hyphens.ts";
import { cardColumns, cardsFor, lettersIn, pageAt } from "../../model/whiteboard.ts";
import { walkOf } from "../../model/turns.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { boardsHere } from "../people.ts";
import { Stripe } from "../stripe.tsx";
import { namesOf, titleOf } from "../texts.ts";
import { columnsOf, contentOf } from "./content.ts";
import { Foot } from "./foot.tsx";
import { roomOnTheWall } from "./room.ts";
import type { Showing } from "../../model/playlist.ts";
import type { BoardColumn, Card } from "../../model/rows.ts";
import type { Content } from "./content.ts";

/** Units of a column's heading. */
const HEADING = 4.2;

export function ColumnsScene({ showing }: { showing: Showing }) {
  const content = contentOf(boardsHere.value), columns = columnsOf(boardsHere.value);
  const room = roomOnTheWall(), grid = cardColumns(columns.length, room.width);
  const page = pageAt(grid.pages, showing);
  const shown = columns.slice(page * grid.columns, (page + 1) * grid.columns);
  return (
    <section class="whiteboard" aria-label={_("The board's columns")}>
      <div class="card-columns" style={{ "--columns": grid.columns }}>
        {shown.map((column) => (
          <Column
            key={column.id}
            column={column}
            cards={cardsIn(column, content)}
            room={{ width: grid.width, height: room.height - HEADING }}
          />
        ))}
      </div>
      <Foot content={content} pages={grid.pages} showing={showing} />
    </section>
  );
}

/** Stuck ones and the oldest first; of what is finished, what is new. */
function cardsIn(column: BoardColumn, content: Content) {
  const here = (card: Card) => card.column_id === column.id;
  return column.is_finished ? content.finished.filter(here) : walkOf(all("card"), column.id);
}

function Column(
  { column, cards, room }: {
    column: BoardColumn;
    cards: Card[];
    room: { width: number; height: number };
  },
) {
  const letters = lettersIn(room.width);
  const said = cards.map((card) => [namesOf(card.assignees), hyphenated(titleOf(card), letters)]);
  const { lines, more } = cardsFor(said.map((one) => one.join(" ")), room);
  const limit = column.wip_limit, isOver = limit !== null && cards.length > limit;
  return (
    <section class="card-column" data-state={isOver ? "over" : ""}>
      <h2>
        <span>{column.name}</span>
        <b class="num">{limit ? `${cards.length} / ${limit}` : cards.length}</b>
      </h2>
      <ul>
        {lines.map((n, i) => (
          <li key={cards[i].id} class="task" data-stuck={!!cards[i].blocked_at}>
            <Stripe card={cards[i]} />
            <span class="title" style={{ "--lines": n }}>
              {said[i][0] && <b>{said[i][0]}</b>} {said[i][1]}
            </span>
          </li>
        ))}
        {more > 0 && <li class="more num">{_("+{n} more", { n: more })}</li>}
      </ul>
    </section>
  );
}
