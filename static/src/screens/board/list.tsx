/**
 * The cards of a column, or of its part in a swimlane. What is far from the screen is there as its
 * titles: to be found in the page, read aloud and seen in passing, each about where its card is.
 */
import { useLayoutEffect, useState } from "preact/hooks";
import { heightOf, LongList } from "../../boards/long_list.ts";
import { keepNearBuilt, wasDrawn } from "../../boards/near_screen.ts";
import { lanes, shownIn } from "../../boards/cells.ts";
import { holding } from "../../boards/hold_list.ts";
import { columns, listOf, mayWork } from "../../sync/selectors.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Card, Elsewhere } from "./card.tsx";
import type { Block } from "../../boards/long_list.ts";

export function List({ id, lane }: { id: number; lane: string }) {
  const name = `${id}/${lane}`, [list] = useState(() => new LongList());
  const { ids } = holding(name, shownIn(id, lane));
  useLayoutEffect(() => keepNearBuilt(list), [list]);
  useLayoutEffect(wasDrawn);
  return (
    <ol class="list" data-list={name} ref={list.at}>
      {drawn(list.blocks(ids), id)}
      {ids.length === 0 && lanes.value.length === 1 && <Nothing id={id} />}
    </ol>
  );
}

function drawn(blocks: Block[], column: number) {
  const of = blocks.reduce((sum, { ids }) => sum + ids.length, 0);
  let place = 0;
  return blocks.flatMap(({ ids, isBuilt }) => {
    const first = place + 1;
    place += ids.length;
    if (!isBuilt) return [<Far key={`far-${ids[0]}`} ids={ids} />];
    return ids.map((id, i) => <Slot key={id} id={id} column={column} place={first + i} of={of} />);
  });
}

/** A card, and which of how many it is: not all of them are built. */
function Slot(
  { id, column, place, of }: { id: number; column: number; place: number; of: number },
) {
  return (
    <li class="slot" aria-posinset={place} aria-setsize={of}>
      {row("card", id)?.column_id === column
        ? <Card id={id} />
        : <Elsewhere id={id} height={heightOf([id])} />}
    </li>
  );
}

/** Titles where their cards are; the last of them is where a drop below lands. */
function Far({ ids }: { ids: number[] }) {
  const size = { "--cards": ids.length, "--height": `${heightOf(ids)}px` };
  return (
    <li class="far" data-ids={ids.join(" ")} data-id={ids.at(-1)} style={size}>
      {ids.map((id) => row("card", id)?.title ?? "").join("\n")}
    </li>
  );
}

function Nothing({ id }: { id: number }) {
  const count = listOf(id).value.length;
  return (
    <li class="nothing">
      {count
        ? _("The filter hides all {n}", { n: count })
        : isNew(id)
        ? _("Start here: press N, or start from a template")
        : _("Nothing here")}
    </li>
  );
}

/** The first column of a board without any card. */
function isNew(id: number) {
  return mayWork() && columns.value[0]?.id === id &&
    columns.value.every((column) => !listOf(column.id).value.length);
}
