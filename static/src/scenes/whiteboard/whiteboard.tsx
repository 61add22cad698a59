/**
 * The whiteboard: everybody, what they have going on and what they just finished. One picture for
 * the wall, for pages and for paper.
 */
import {
  columnsOf,
  columnsOnAPage,
  filled,
  gridFor,
  linesFor,
  pageAt,
  wantedLines,
} from "../../model/whiteboard.ts";
import { _ } from "../../sync/i18n.ts";
import { boardsHere } from "../people.ts";
import { titleOf } from "../texts.ts";
import { contentOf } from "./content.ts";
import { Foot } from "./foot.tsx";
import { roomOnTheWall } from "./room.ts";
import { Tile } from "./tile.tsx";
import type { Showing } from "../../model/playlist.ts";
import type { Card } from "../../model/rows.ts";
import type { Place } from "./content.ts";

/** On a page, which scrolls, a place has this width and all of its lines. */
const WIDTH_ON_A_PAGE = 34;

/** On a wall: pages of as many people as are legible. */
export function WhiteboardScene({ showing }: { showing: Showing }) {
  const content = contentOf(boardsHere.value), room = roomOnTheWall();
  const grid = gridFor(content.places.length, room), page = pageAt(grid.pages, showing);
  const places = content.places.slice(page * grid.places, (page + 1) * grid.places);
  return (
    <section class="whiteboard" aria-label={_("What we have going on")}>
      <div class="places" style={{ "--columns": grid.columns }}>
        {columnsOf(places, grid).map((column, i) => (
          <Column key={i} places={column} width={grid.width} height={room.height} />
        ))}
      </div>
      <Foot content={content} pages={grid.pages} showing={showing} />
    </section>
  );
}

function Column({ places, width, height }: { places: Place[]; width: number; height: number }) {
  const told = places.map(toldOf);
  const lines = linesFor(told.map((one) => wantedLines(one, width)), height);
  return (
    <ul>
      {places.map((place, i) => (
        <Tile key={keyOf(place)} place={place} fill={filled(told[i], lines[i], width)} />
      ))}
    </ul>
  );
}

/** On a page: everybody, however long it gets. */
export function Whiteboard({ boards }: { boards: number[] }) {
  const content = contentOf(boards);
  return (
    <section class="whiteboard whole" aria-label={_("What we have going on")}>
      <ul class="places" style={{ "--columns": columnsOnAPage(content.places.length) }}>
        {content.places.map((place) => {
          const fill = filled(toldOf(place), Infinity, WIDTH_ON_A_PAGE);
          return <Tile key={keyOf(place)} place={place} fill={fill} />;
        })}
      </ul>
      <Foot content={content} />
    </section>
  );
}

const keyOf = (place: Place) => place.person?.id ?? 0;

function toldOf({ doing, done }: Place) {
  const titled = (card: Card) => ({ title: titleOf(card), isStuck: !!card.blocked_at });
  return { doing: doing.map(titled), done: done.map(titled) };
}
