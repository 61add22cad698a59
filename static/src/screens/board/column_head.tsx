/** The head of a column: its name, how full it is, and what it asks of its cards. */
import { signal } from "@preact/signals";
import { row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { shownIn } from "../../boards/cells.ts";
import { holding, letGo } from "../../boards/hold_list.ts";
import { listOf, mayWork } from "../../sync/selectors.ts";
import { toggleFolded } from "../../boards/view.ts";
import { columnMenu } from "./opening.ts";
import { renamed, Renaming, startRenaming } from "./renaming.tsx";
import type { BoardColumn } from "../../model/rows.ts";

/** The columns whose policy is shown. */
const explained = signal<number[]>([]);

/** Beside its limit; "" without one. */
export function stateOf(column: BoardColumn) {
  const count = listOf(column.id).value.length, limit = column.wip_limit;
  return !limit ? "" : count > limit ? "over" : count === limit ? "full" : "";
}

/** A hard limit takes no more. */
export const isClosed = (column: BoardColumn) => column.is_wip_limit_hard && stateOf(column) !== "";

export function Head({ column, name }: { column: BoardColumn; name?: string }) {
  const count = listOf(column.id).value.length, limit = column.wip_limit, state = stateOf(column);
  return (
    <header>
      <h2 id={`column-${column.id}`}>
        <Name column={column} />
        <span class="count num">
          <b>{count}</b>
          {limit ? ` ${_("of {limit}", { limit })}` : ""}
        </span>
        {column.policy && <PolicyButton column={column} />}
        <button
          class="icon-btn small"
          id={`about-${column.id}`}
          aria-haspopup="menu"
          aria-label={_("About {column}", { column: column.name })}
          onClick={(e) => columnMenu(e.currentTarget, column.id)}
        >
          <Icon name="ellipsis" />
        </button>
      </h2>
      <Pips count={count} limit={limit} />
      {state === "over" && <p class="over-text">{_("Over the limit: finish something first")}</p>}
      {isClosed(column) && state === "full" && (
        <p class="over-text">
          <Icon name="lock" />
          {_("Full")}
        </p>
      )}
      {explained.value.includes(column.id) && (
        <p class="policy" id={`policy-${column.id}`}>{column.policy}</p>
      )}
      {name && <News name={name} column={column.id} />}
    </header>
  );
}

function Name({ column }: { column: BoardColumn }) {
  if (renamed.value === column.id) return <Renaming column={column} />;
  if (!mayWork()) return <span class="column-name">{column.name}</span>;
  return (
    <span
      class="column-name may-rename"
      title={_("Click to rename, drag to move")}
      onClick={() => startRenaming(column.id)}
    >
      {column.name}
    </span>
  );
}

function PolicyButton({ column }: { column: BoardColumn }) {
  const { id } = column, isShown = explained.value.includes(id);
  const toggle = () =>
    explained.value = isShown
      ? explained.value.filter((one) => one !== id)
      : [...explained.value, id];
  return (
    <button
      class="icon-btn small"
      aria-label={_("Policy of {column}", { column: column.name })}
      aria-expanded={isShown}
      aria-controls={`policy-${id}`}
      title={column.policy}
      onClick={toggle}
    >
      <Icon name="info" />
    </button>
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

export function Folded({ id }: { id: number }) {
  const column = row("column", id);
  if (!column) return null;
  return (
    <section
      class="column folded"
      data-column={id}
      data-state={stateOf(column)}
      data-closed={isClosed(column)}
    >
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

function Pips({ count, limit }: { count: number; limit: number | null }) {
  if (!limit || limit > 20) return <div class="pips" />;
  const length = Math.min(24, Math.max(count, limit));
  const kindOf = (i: number) => i < count ? (i < limit ? "on" : "extra") : "";
  return (
    <div class="pips" aria-hidden="true">
      {Array.from({ length }, (_, i) => <i key={i} class={kindOf(i)} />)}
    </div>
  );
}
