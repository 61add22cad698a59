// @ts-check
/** The board: columns with their limits and policies, their cards, and the field that adds one. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { draft, keepDraft } from "../../sync/drafts.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { Card } from "./card.js";
import { addCard, startStandup } from "./deeds.js";
import { openColumn } from "./column.js";
import { Filters, shownIn } from "./filters.js";
import { columns, listOf, mayWork, standup } from "./lists.js";

/** The column whose "new card" field is open. @type {import("@preact/signals").Signal<number>} */
export const adding = signal(0);

export function Board() {
  return html`
    <${Standup} />
    <${Filters} />
    <div class="board">${columns.value.map((column) => html`<${Column} key=${column.id} id=${column.id} />`)}</div>
  `;
}

/** @param {{id: number}} props */
function Column({ id }) {
  const column = row("column", id), count = listOf(id).value.length, shown = shownIn(id);
  const limit = column.wip_limit, state = !limit ? "" : count > limit ? "over" : count === limit ? "full" : "";
  return html`<section class="column" data-column=${id} data-state=${state} aria-labelledby=${`column-${id}`}>
    <header>
      <h2 id=${`column-${id}`}><span>${column.name}</span><span class="count num"><b>${count}</b>${
    limit ? ` ${_("of {limit}", { limit })}` : ""
  }</span>
      <button class="icon-btn small" aria-label=${_("About {column}", { column: column.name })} onClick=${() =>
    openColumn(id)}><${Icon} name="settings" /></button></h2>
      <${Pips} count=${count} limit=${limit} />
      ${state === "over" && html`<p class="over-text">${_("Over the limit: finish something first")}</p>`}
      ${state === "full" && column.is_wip_limit_hard && html`<p class="over-text">${_("Full")}</p>`}
      ${column.policy && html`<p class="policy">${column.policy}</p>`}
    </header>
    <ol class="list">${shown.map((cardId) => html`<${Card} key=${cardId} id=${cardId} />`)}
      ${
    shown.length === 0 &&
    html`<li class="nothing">${count ? _("The filter hides all {n}", { n: count }) : _("Nothing here")}</li>`
  }</ol>
    ${mayWork() && html`<${QuickAdd} id=${id} />`}
  </section>`;
}

/** @param {{count: number, limit: number | null}} props */
function Pips({ count, limit }) {
  if (!limit || limit > 20) return html`<div class="pips none" aria-hidden="true"></div>`;
  const pips = Array.from(
    { length: Math.min(24, Math.max(count, limit)) },
    (_, i) => i < count ? (i < limit ? "on" : "extra") : "",
  );
  return html`<div class="pips" aria-hidden="true">${pips.map((kind) => html`<i class=${kind}></i>`)}</div>`;
}

/** Enter adds and stays open; what is typed survives everything but Escape. @param {{id: number}} props */
function QuickAdd({ id }) {
  const name = `card.${boot.board}.${id}`;
  if (adding.value !== id) {
    return html`<button class="add" onClick=${() => adding.value = id}><${Icon} name="plus" />${
      draft(name) ? _("Go on: {text}", { text: draft(name) }) : _("New card")
    }</button>`;
  }
  const add = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.title;
    const title = field.value.trim();
    if (!title) return;
    addCard(id, title).then((answer) => !answer && !field.value && (field.value = title));
    field.value = "";
    keepDraft(name, "");
  };
  const keys = (/** @type {any} */ e) => {
    if (e.key !== "Escape") return;
    keepDraft(name, "");
    adding.value = 0;
  };
  return html`<form class="adding" onSubmit=${add}>
    <label class="sr" for="new-card">${_("Title of the new card")}</label>
    <input id="new-card" name="title" maxlength="200" autocomplete="off" placeholder=${
    _("What is the next small step?")
  } defaultValue=${draft(name)}
      ref=${(/** @type {any} */ e) =>
    e && document.activeElement !== e && !e.dataset.seen && (e.dataset.seen = "1", e.focus())}
      onInput=${(/** @type {any} */ e) => keepDraft(name, e.target.value)} onKeyDown=${keys} onBlur=${() =>
    !draft(name) && (adding.value = 0)} />
    <button class="btn small">${_("Add")}</button></form>`;
}

/** A running standup is offered to everybody; otherwise the way to start one. */
function Standup() {
  const running = standup.value?.state === "running";
  const address = `/boards/${boot.board}/standup`;
  if (running) {
    const who = row("member", standup.value.people[standup.value.turn]);
    return html`<p class="banner standup-now"><${Icon} name="users" />${
      who ? _("The standup is running: {name} speaks", { name: who.name }) : _("The standup is running")
    }
      <a class="btn small" href=${address}>${_("Join")}</a></p>`;
  }
  if (!mayWork()) return null;
  const start = async () => {
    await startStandup();
    location.assign(address);
  };
  return html`<button class="btn quiet small start-standup" onClick=${start}><${Icon} name="timer" />${
    _("Start the standup")
  }</button>`;
}
