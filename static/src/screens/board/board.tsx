/** The board: columns with their limits and policies, swimlanes across them, their cards. */
import { EXPEDITE } from "../../model/swimlanes.ts";
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { QuickAdd } from "../../boards/adding.tsx";
import { InArchive } from "../../boards/board_archive.tsx";
import { BulkBar } from "./bulk.tsx";
import { countIn, lanes, shownIn } from "../../boards/cells.ts";
import { columnMenu } from "./column.tsx";
import { Filters } from "./filters.tsx";
import { List } from "./list.tsx";
import { holding, letGo } from "../../boards/hold_list.ts";
import { board, columns, listOf, mayWork, sprint, standup } from "../../sync/selectors.ts";
import { Sprint } from "../../boards/sprint.tsx";
import { folded, toggleFolded } from "../../boards/view.ts";
import { whenText } from "../../scenes/texts.ts";
import type { Lane } from "../../model/swimlanes.ts";
import type { BoardColumn } from "../../model/rows.ts";

export function Board() {
  return (
    <>
      {board.value?.archived_at ? <InArchive /> : <Standup />}
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
      aria-labelledby={`column-${id}`}
    >
      <Head column={column} name={`${id}/${lane}`} />
      <List id={id} lane={lane} />
      {mayWork() && <QuickAdd id={id} />}
    </section>
  );
}

function stateOf(column: BoardColumn) {
  const count = listOf(column.id).value.length, limit = column.wip_limit;
  return !limit ? "" : count > limit ? "over" : count === limit ? "full" : "";
}

function Head({ column, name }: { column: BoardColumn; name?: string }) {
  const count = listOf(column.id).value.length, limit = column.wip_limit, state = stateOf(column);
  return (
    <header>
      <h2 id={`column-${column.id}`}>
        <span class="column-name">{column.name}</span>
        <span class="count num">
          <b>{count}</b>
          {limit ? ` ${_("of {limit}", { limit })}` : ""}
        </span>
        <button
          class="icon-btn small"
          aria-haspopup="menu"
          aria-label={_("About {column}", { column: column.name })}
          onClick={(e) => columnMenu(e.currentTarget, column.id)}
        >
          <Icon name="ellipsis" />
        </button>
      </h2>
      <Pips count={count} limit={limit} />
      {state === "over" && <p class="over-text">{_("Over the limit: finish something first")}</p>}
      {state === "full" && column.is_wip_limit_hard && <p class="over-text">{_("Full")}</p>}
      {column.policy && <p class="policy" title={column.policy}>{column.policy}</p>}
      {name && <News name={name} column={column.id} />}
    </header>
  );
}

/** What others did in a list that is held still. */
function News({ name, column }: { name: string; column: number }) {
  const { isHeld, news } = holding(name, shownIn(column, name.slice(name.indexOf("/") + 1)));
  if (!isHeld) return null;
  return (
    <button class="news" onClick={letGo}>
      {ngettext("{n} change, show it", "{n} changes, show them", news)}
    </button>
  );
}

function Folded({ id }: { id: number }) {
  const column = row("column", id);
  if (!column) return null;
  return (
    <section class="column folded" data-column={id} data-state={stateOf(column)}>
      <button
        onClick={() => toggleFolded(id)}
        aria-label={_("Unfold {column}", { column: column.name })}
      >
        <b class="num">{listOf(id).value.length}</b>
        <span>{column.name}</span>
      </button>
      <ol class="list" hidden />
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
  const isOver = limit && count > limit;
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
        {lane.key === EXPEDITE && <Icon name="flame" />}
        <span class="dot" />
        {title}
        <span class="count num">
          {_("{n} under way", { n: count })}
          {limit ? ` ${_("of {limit}", { limit })}` : ""}
          {isOver ? ` · ${_("over the limit")}` : ""}
        </span>
      </h3>
      <div class="lane-cells">
        {columns.value.map((column) => (
          <div class="cell" key={column.id} data-column={column.id} data-lane={lane.key}>
            {folded.value.includes(column.id)
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

function Pips({ count, limit }: { count: number; limit: number | null }) {
  if (!limit || limit > 20) return <div class="pips none" aria-hidden="true" />;
  const length = Math.min(24, Math.max(count, limit));
  const kindOf = (i: number) => i < count ? (i < limit ? "on" : "extra") : "";
  return (
    <div class="pips" aria-hidden="true">
      {Array.from({ length }, (_, i) => <i key={i} class={kindOf(i)} />)}
    </div>
  );
}

/** A running standup is offered to everybody; otherwise the way to start one. */
function Standup() {
  const now = standup.value, address = `/boards/${boot.board}/standup`;
  if (now && ["gathering", "running", "finishing"].includes(now.state)) {
    const who = now.state === "running" && now.style === "round"
      ? row("member", now.people[now.turn])
      : null;
    const text = who?.id === boot.me.id
      ? _("It is your turn in the standup")
      : who
      ? _("The standup is running: {name} speaks", { name: who.name })
      : now.state === "gathering"
      ? _("The standup begins: put the board right")
      : _("The standup is running");
    return (
      <p class="banner standup-now">
        <Icon name="users" />
        {text}
        <a class="btn small" href={address}>{_("Join")}</a>
      </p>
    );
  }
  const next = all("standup_plan")[0]?.next_at;
  return (
    <a class="btn quiet small start-standup" href={address}>
      <Icon name="timer" />
      {next ? _("Standup {when}", { when: whenText(next) }) : _("Standup")}
    </a>
  );
}
