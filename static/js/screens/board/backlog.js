// @ts-check
/** What is shown of the backlog: the open sprint, planned ones, and the rest in its order. */
import { boot } from "../../sync/boot.js";
import { all, row } from "../../sync/store.js";
import { _, dayText, ngettext } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { isTyping, useKeys } from "../../ui/keyboard_shortcuts.js";
import { openMenu } from "../../ui/menu.js";
import { adding, QuickAdd } from "./adding.js";
import { chooseFor, setSprint } from "./backlog_actions.js";
import { focusCard, focusedCard } from "./card_focus.js";
import { InArchive } from "./board_archive.js";
import { Line } from "./backlog_line.js";
import { backlog, columns, listOf, mayWork } from "./lists.js";
import { openSheet } from "./sheet.js";
import { closeSprint, openSprint, startSprint } from "./sprint_dialogs.js";
import { progressOf } from "./sprint.js";

const openSprints = () =>
  all("sprint").filter((one) => one.state !== "closed")
    .sort((a, b) => a.state.localeCompare(b.state) || a.starts_on.localeCompare(b.starts_on));

export function Backlog() {
  const column = backlog.value;
  if (!column) {
    return html`
      <div
        class="empty"><${Icon} name="list" /><b>${_("This board has no backlog")}</b><p>${_(
          "Backlogs and sprints are for scrum boards: start one from the template “Scrum”.",
        )}</p><a class="btn" href=${`/boards/${boot.board}`}>${_("To the board")}</a></div>
    `;
  }
  const ids = listOf(column.id).value;
  const open = new Set(openSprints().map((sprint) => sprint.id));
  const rest = ids.filter((id) => !open.has(row("card", id)?.sprint_id));
  return html`
    <div class="backlog">
      <${InArchive} />
      <header class="page-head"><h1>${_("Backlog")}</h1>
        <p class="quiet">${row("board", boot.board)?.name}</p><span class="grow"></span>
        <a class="btn quiet small" href=${`/boards/${boot.board}`}><${Icon} name="square-kanban" />${_(
          "Board",
        )}</a>
        <a class="btn quiet small" href=${`/boards/${boot.board}/sprints`}><${Icon} name="chart-line" />${_(
          "Burndown",
        )}</a>
        ${mayWork() &&
          html`<button class="btn small" onClick=${() => openSprint(null)}><${Icon} name="plus" />${
            _("Plan a sprint")
          }</button>`}</header>
      <div class="board backlog-lists">
        ${openSprints().map((sprint) =>
          html`<${Sprint} key=${sprint.id} sprint=${sprint} ids=${ids} />`
        )}
        <section class="backlog-part" data-column=${column.id} data-lane="sprint:0" aria-label=${_(
          "Not planned",
        )}>
          <header><h2>${_("Not planned")}</h2><span class="quiet num">${ngettext(
            "{n} card",
            "{n} cards",
            rest.length,
          )}</span></header>
          <ol class="list">${rest.map((id) => html`<${Line} key=${id} id=${id} />`)}
            ${!rest.length &&
              html`<li class="nothing">${
                _("Everything is planned. Add what comes next.")
              }</li>`}</ol>
          ${mayWork() && html`<${QuickAdd} id=${column.id} />`}</section></div>
    </div>
  `;
}

/** @param {{sprint: any, ids: number[]}} props */
function Sprint({ sprint, ids }) {
  const isActive = sprint.state === "active",
    { whole, done, cards, isEstimated } = progressOf(sprint.id);
  const waiting = ids.filter((id) => row("card", id)?.sprint_id === sprint.id);
  const onBoard = columns.value.flatMap((one) =>
    listOf(one.id).value.filter((id) => row("card", id)?.sprint_id === sprint.id)
  );
  const column = isActive ? 0 : backlog.value.id;
  const sum = isEstimated
    ? ngettext("{n} point", "{n} points", whole)
    : ngettext("{n} card", "{n} cards", cards);
  return html`
    <section class="backlog-part" data-state=${sprint
      .state} data-column=${column} data-lane=${`sprint:${sprint.id}`}
      aria-label=${sprint.name}>
        <header><${Icon} name="milestone" /><h2>${sprint.name}</h2><span class="quiet">${dayText(
          `${sprint.starts_on}T12:00:00Z`,
        )} – ${dayText(`${sprint.ends_on}T12:00:00Z`)}</span><span class="quiet num">${isActive
          ? _("{done} of {whole} done", { done, whole })
          : sum}</span><span class="grow"></span>
          ${mayWork() &&
            html`
              ${isActive
                ? html`<button class="btn quiet small" onClick=${() => closeSprint(sprint)}>${
                  _("Close it …")
                }</button>`
                : html`<button class="btn small" onClick=${() =>
                  startSprint(sprint)}><${Icon} name="play" />${
                  _("Begin")
                }</button>`}<button class="icon-btn" aria-label=${_("Change {name}", sprint)}
                onClick=${() => openSprint(sprint)}><${Icon} name="pencil" /></button>
            `}</header>
        ${sprint.goal && html`<p class="goal">${sprint.goal}</p>`}
        ${isActive &&
          html`<progress max=${whole || 1} value=${done} aria-label=${
            _("Done in this sprint")
          }></progress>`}
        <ol class="list">${[...waiting, ...onBoard].map((id) =>
          html`<${Line} key=${id} id=${id} />`
        )}
          ${!waiting.length && !onBoard.length &&
            html`<li class="nothing">${
              isActive ? _("It has no cards yet") : _("Drag cards here to promise them")
            }</li>`}</ol></section>
  `;
}

/** @param {HTMLElement} root */
export function backlogKeys(root) {
  root.addEventListener("click", (e) => {
    const target = /** @type {HTMLElement} */ (e.target);
    const card = /** @type {HTMLElement | null} */ (target.closest(".card[data-id]"));
    if (!card) return;
    const menu = target.closest("[data-menu]");
    if (menu) lineMenu(menu, Number(card.dataset.id));
    else openSheet(Number(card.dataset.id));
  });
  root.addEventListener("keydown", (e) => {
    const id = focusedCard(), step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const isOnCard = /** @type {HTMLElement} */ (e.target).matches(".card[data-id]");
    if (!id || !isOnCard || isTyping(e) || e.ctrlKey || e.metaKey) return;
    if (e.key === "Enter") openSheet(id);
    else if (step && e.altKey) carry(id, step);
    else if (step) focusCard(neighbour(id, step) ?? id);
    else return;
    e.preventDefault();
  });
  useKeys([
    {
      keys: ["n"],
      name: _("New card"),
      action: () => mayWork() && backlog.value && (adding.value = backlog.value.id),
    },
    {
      keys: ["m"],
      name: _("Move: which sprint, and where"),
      action: () => {
        const id = focusedCard();
        if (id && mayWork()) {
          lineMenu(/** @type {Element} */ (document.getElementById(`card-${id}`)), id);
        }
      },
    },
    {
      keys: ["ArrowUp", "ArrowDown"],
      name: _("Walk; with Alt: carry the card"),
      action: () => {
        const first = document.querySelector(".card[data-id]");
        if (first instanceof HTMLElement && !focusedCard()) first.focus();
      },
    },
  ]);
}

function idsOnScreen() {
  return [...document.querySelectorAll(".backlog .card[data-id]")].map((e) =>
    Number(/** @type {HTMLElement} */ (e).dataset.id)
  );
}

/** @param {number} id @param {number} step */
function neighbour(id, step) {
  const ids = idsOnScreen();
  return ids[ids.indexOf(id) + step];
}

/** @param {number} id @param {number} step */
function carry(id, step) {
  const next = neighbour(id, step);
  if (!next || !mayWork()) return;
  const sprintId = row("card", next).sprint_id, isOther = sprintId !== row("card", id).sprint_id;
  const before = neighbour(next, -1);
  const isBelow = step > 0 && !isOther;
  const after = isBelow
    ? next
    : before && before !== id && row("card", before).sprint_id === sprintId
    ? before
    : null;
  chooseFor(id, sprintId, step < 0 && isOther ? next : after);
  focusCard(id);
}

/** @param {Element} anchor @param {number} id */
function lineMenu(anchor, id) {
  const card = row("card", id);
  openMenu(anchor, card.title, [
    { name: _("Open"), icon: "panel-right", action: () => openSheet(id) },
    { name: _("To the top"), icon: "arrow-up", action: () => chooseFor(id, card.sprint_id, null) },
    ...openSprints().map((sprint) => ({
      name: _("Into {name}", sprint),
      icon: "milestone",
      isOn: card.sprint_id === sprint.id || undefined,
      action: () =>
        sprint.state === "active" ? setSprint([id], sprint.id) : chooseFor(id, sprint.id, null),
    })),
    {
      name: _("Not planned"),
      icon: "list",
      isOff: !card.sprint_id,
      action: () => chooseFor(id, null, null),
    },
  ]);
}
