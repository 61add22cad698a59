/** The board: columns with their limits and policies, swimlanes across them, their cards. */
import { EXPEDITE } from "../../model/swimlanes.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { QuickAdd } from "../../boards/adding.tsx";
import { BeingAdded } from "../../boards/being_added.tsx";
import { InArchive } from "../../boards/in_archive.tsx";
import { BulkBar } from "./bulk.tsx";
import { countIn, lanes, shownIn } from "../../boards/cells.ts";
import { Folded, Head, isClosed, stateOf } from "./column_head.tsx";
import { Filters } from "./filters.tsx";
import { StandupNow } from "./standup_link.tsx";
import { List } from "./list.tsx";
import { board, columns, mayWork, sprint } from "../../sync/selectors.ts";
import { Sprint } from "../../boards/sprint.tsx";
import { folded, foldedLanes, toggleLane } from "../../boards/view.ts";
import type { Lane } from "../../model/swimlanes.ts";

export function Board() {
  return (
    <>
      {board.value?.archived_at ? <InArchive /> : <StandupNow />}
      <Filters />
      {sprint.value && <Sprint sprint={sprint.value} />}
      {lanes.value.length > 1 ? <Swimlanes /> : <Columns />}
      <BulkBar />
    </>
  );
}

function Columns() {
  const lane = lanes.value[0].key;
  return (
    <div class="board" data-folded={folded.value.length > 0}>
      {columns.value.map((column) =>
        folded.value.includes(column.id)
          ? <Folded key={column.id} id={column.id} />
          : <Column key={column.id} id={column.id} lane={lane} />
      )}
    </div>
  );
}

function Column({ id, lane }: { id: number; lane: string }) {
  const column = row("column", id);
  if (!column) return null;
  return (
    <section
      class="column"
      data-column={id}
      data-state={stateOf(column)}
      data-closed={isClosed(column)}
      aria-labelledby={`column-${id}`}
    >
      <Head column={column} name={`${id}/${lane}`} />
      <List id={id} lane={lane} />
      <BeingAdded column={id} />
      {mayWork() && <QuickAdd id={id} />}
    </section>
  );
}

function Swimlanes() {
  return (
    <div class="board lanes">
      <div class="lane-heads">
        {columns.value.map((column) => (
          <div class="lane-head column" key={column.id} data-state={stateOf(column)}>
            <Head column={column} />
          </div>
        ))}
      </div>
      {lanes.value.map((lane) => <Lane key={lane.key} lane={lane} />)}
      {mayWork() && (
        <div class="lane-foot">
          {columns.value.map((column) => (
            <div key={column.id}>
              <BeingAdded column={column.id} />
              <QuickAdd id={column.id} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Lane({ lane }: { lane: Lane }) {
  const count = countIn(lane.key);
  const limit = lane.key === EXPEDITE
    ? board.value?.expedite_limit
    : board.value?.lane_limits[lane.key];
  const isOver = limit && count > limit, isFolded = foldedLanes.value.includes(lane.key);
  const title = lane.name || (lanes.value.length > 1 ? _("All else") : "");
  return (
    <section
      class="lane"
      data-lane={lane.key}
      data-hue={lane.hue}
      data-expedite={lane.key === EXPEDITE}
      aria-label={title}
    >
      <h3 data-over={!!isOver}>
        <button aria-expanded={!isFolded} onClick={() => toggleLane(lane.key)}>
          <Icon name={isFolded ? "chevron-right" : "chevron-down"} />
          {lane.key === EXPEDITE && <Icon name="flame" />}
          <span class="dot" />
          {title}
          <span class="count num">
            {_("{n} under way", { n: count })}
            {limit ? ` ${_("of {limit}", { limit })}` : ""}
            {isOver ? ` · ${_("over the limit")}` : ""}
          </span>
        </button>
      </h3>
      <div class="lane-cells">
        {columns.value.map((column) => (
          <div
            class="cell"
            key={column.id}
            data-column={column.id}
            data-lane={lane.key}
            data-closed={isClosed(column)}
          >
            {isFolded || folded.value.includes(column.id)
              ? (
                <>
                  <p class="quiet num">{shownIn(column.id, lane.key).length}</p>
                  <ol class="list" hidden />
                </>
              )
              : <List id={column.id} lane={lane.key} />}
          </div>
        ))}
      </div>
    </section>
  );
}
