// @ts-check
/** The board: columns with their limits and policies, swimlanes across them, their cards. */
import { useRef } from "preact/hooks";
import { EXPEDITE } from "../../model/swimlanes.js";
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { QuickAdd } from "./adding.js";
import { InArchive } from "./board_archive.js";
import { BulkBar } from "./bulk.js";
import { Card, Elsewhere } from "./card.js";
import { countIn, lanes, shownIn } from "./cells.js";
import { columnMenu } from "./column.js";
import { Filters } from "./filters.js";
import { holding, letGo } from "./hold_list.js";
import { board, columns, listOf, mayWork, sprint, standup } from "./lists.js";
import { Sprint } from "./sprint.js";
import { folded, toggleFolded } from "./view.js";
import { whenText } from "../standup/texts.js";

export function Board() {
  return html`
    ${board.value?.archived_at ? html`<${InArchive} />` : html`<${Standup} />`}
    <${Filters} />
    ${sprint.value && html`<${Sprint} sprint=${sprint.value} />`}
    ${lanes.value.length > 1 ? html`<${Swimlanes} />` : html`<${Columns} />`}
    <${BulkBar} />
  `;
}

function Columns() {
  const lane = lanes.value[0].key;
  return html`<div class="board" data-folded=${folded.value.length > 0}>${
    columns.value.map((column) =>
      folded.value.includes(column.id)
        ? html`<${Folded} key=${column.id} id=${column.id} />`
        : html`<${Column} key=${column.id} id=${column.id} lane=${lane} />`
    )
  }</div>`;
}

/** @param {{id: number, lane: string}} props */
function Column({ id, lane }) {
  const column = row("column", id);
  return html`<section class="column" data-column=${id} data-state=${
    stateOf(column)
  } aria-labelledby=${`column-${id}`}>
    <${Head} column=${column} name=${`${id}/${lane}`} />
    <${List} id=${id} lane=${lane} />
    ${mayWork() && html`<${QuickAdd} id=${id} />`}
  </section>`;
}

/** @param {any} column */
function stateOf(column) {
  const count = listOf(column.id).value.length, limit = column.wip_limit;
  return !limit ? "" : count > limit ? "over" : count === limit ? "full" : "";
}

/** @param {{column: any, name?: string}} props */
function Head({ column, name }) {
  const count = listOf(column.id).value.length, limit = column.wip_limit, state = stateOf(column);
  return html`<header>
    <h2 id=${`column-${column.id}`}><span class="column-name">${column.name}</span><span class="count num"><b>${count}</b>${
    limit ? ` ${_("of {limit}", { limit })}` : ""
  }</span>
    <button class="icon-btn small" aria-haspopup="menu" aria-label=${
    _("About {column}", {
      column: column.name,
    })
  } onClick=${(/** @type {any} */ e) =>
    columnMenu(e.currentTarget, column.id)}><${Icon} name="ellipsis" /></button></h2>
    <${Pips} count=${count} limit=${limit} />
    ${
    state === "over" &&
    html`<p class="over-text">${_("Over the limit: finish something first")}</p>`
  }
    ${state === "full" && column.is_wip_limit_hard && html`<p class="over-text">${_("Full")}</p>`}
    ${column.policy && html`<p class="policy" title=${column.policy}>${column.policy}</p>`}
    ${name && html`<${News} name=${name} column=${column.id} />`}
  </header>`;
}

/** What others did in a list that is held still. @param {{name: string, column: number}} props */
function News({ name, column }) {
  const { isHeld, news } = holding(name, shownIn(column, name.slice(name.indexOf("/") + 1)));
  if (!isHeld) return null;
  return html`<button class="news" onClick=${letGo}>${
    ngettext("{n} change, show it", "{n} changes, show them", news)
  }</button>`;
}

/** @param {{id: number}} props */
function Folded({ id }) {
  const column = row("column", id);
  return html`
    <section class="column folded" data-column=${id} data-state=${stateOf(column)}>
      <button onClick=${() => toggleFolded(id)} aria-label=${_("Unfold {column}", {
        column: column.name,
      })}>
          <b class="num">${listOf(id).value.length}</b><span>${column.name}</span></button>
      <ol class="list" hidden></ol>
    </section>
  `;
}

/** @param {{id: number, lane: string}} props */
function List({ id, lane }) {
  const name = `${id}/${lane}`, count = listOf(id).value.length;
  const { ids } = holding(name, shownIn(id, lane));
  return html`<ol class="list" data-list=${name}>${
    ids.map((cardId) => html`<${Slot} key=${cardId} id=${cardId} column=${id} />`)
  }
    ${
    ids.length === 0 && lanes.value.length === 1 &&
    html`<li class="nothing">${
      count
        ? _("The filter hides all {n}", { n: count })
        : isNew(id)
        ? _("Start here: press N, or start from a template")
        : _("Nothing here")
    }</li>`
  }</ol>`;
}

/** The first column of a board without any card. @param {number} id */
function isNew(id) {
  return mayWork() && columns.value[0]?.id === id &&
    columns.value.every((column) => !listOf(column.id).value.length);
}

/** @param {{id: number, column: number}} props */
function Slot({ id, column }) {
  const height = useRef(0);
  if (row("card", id)?.column_id === column) return html`<${Card} id=${id} />`;
  const before = document.querySelector(`[data-list^="${column}/"] #card-${id}`);
  if (before instanceof HTMLElement) height.current = before.offsetHeight;
  return html`<${Elsewhere} id=${id} height=${height.current} />`;
}

function Swimlanes() {
  return html`<div class="board lanes">
    <div class="lane-heads">${
    columns.value.map((column) =>
      html`
        <div class="lane-head column" key=${column.id} data-state=${stateOf(column)}>
          <${Head} column=${column} />
        </div>
      `
    )
  }</div>
    ${lanes.value.map((lane) => html`<${Lane} key=${lane.key} lane=${lane} />`)}
    ${
    mayWork() && html`<div class="lane-foot">${
      columns.value.map((column) =>
        html`
          <div key=${column.id}>
            <${QuickAdd} id=${column.id} />
          </div>
        `
      )
    }</div>`
  }</div>`;
}

/** @param {{lane: import("../../model/swimlanes.js").Lane}} props */
function Lane({ lane }) {
  const count = countIn(lane.key);
  const limit = lane.key === EXPEDITE
    ? board.value?.expedite_limit
    : board.value?.lane_limits[lane.key];
  const isOver = limit && count > limit;
  const title = lane.name || (lanes.value.length > 1 ? _("All else") : "");
  return html`
    <section class="lane" data-lane=${lane.key} data-hue=${lane
      .hue} data-expedite=${lane.key === EXPEDITE}
      aria-label=${title}>
      <h3 data-over=${!!isOver}>${lane.key === EXPEDITE &&
        html`<${Icon} name="flame" />`}<span class="dot"></span>${title}
          <span class="count num">${_("{n} under way", { n: count })}${limit
            ? ` ${_("of {limit}", { limit })}`
            : ""}${isOver ? ` · ${_("over the limit")}` : ""}</span></h3>
      <div class="lane-cells">${columns.value.map((column) =>
        html`<div class="cell" key=${column.id} data-column=${column.id} data-lane=${lane.key}>${
          folded.value.includes(column.id)
            ? html`
              <p class="quiet num">${shownIn(column.id, lane.key).length}</p>
              <ol class="list" hidden></ol>
            `
            : html`<${List} id=${column.id} lane=${lane.key} />`
        }</div>`
      )}</div>
    </section>
  `;
}

/** @param {{count: number, limit: number | null}} props */
function Pips({ count, limit }) {
  if (!limit || limit > 20) return html`<div class="pips none" aria-hidden="true"></div>`;
  const pips = Array.from(
    { length: Math.min(24, Math.max(count, limit)) },
    (_, i) => i < count ? (i < limit ? "on" : "extra") : "",
  );
  return html`<div class="pips" aria-hidden="true">${
    pips.map((kind) => html`<i class=${kind}></i>`)
  }</div>`;
}

/** A running standup is offered to everybody; otherwise the way to start one. */
function Standup() {
  const now = standup.value, address = `/boards/${boot.board}/standup`;
  if (["gathering", "running", "finishing"].includes(now?.state)) {
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
    return html`<p class="banner standup-now"><${Icon} name="users" />${text}
      <a class="btn small" href=${address}>${_("Join")}</a></p>`;
  }
  const next = all("standup_plan")[0]?.next_at;
  return html`
    <a class="btn quiet small start-standup"
      href=${address}><${Icon} name="timer" />${next
        ? _("Standup {when}", { when: whenText(next) })
        : _("Standup")}</a>
  `;
}
