/** What is shown of the backlog: the open sprint, planned ones, and the rest in its order. */
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _, dayText, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { isTyping, useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { adding, QuickAdd } from "../../boards/adding.tsx";
import { chooseFor, setSprint } from "./backlog_actions.ts";
import { focusCard, focusedCard } from "../../boards/card_focus.ts";
import { InArchive } from "../../boards/in_archive.tsx";
import { Line } from "./backlog_line.tsx";
import { backlog, columns, listOf, mayWork } from "../../sync/selectors.ts";
import { openSheet } from "../../boards/opening.ts";
import { closeSprint, openSprint, startSprint } from "./sprint_dialogs.tsx";
import { progressOf } from "../../boards/sprint.tsx";
import type { Sprint } from "../../model/rows.ts";

const openSprints = () =>
  all("sprint").filter((one) => one.state !== "closed")
    .sort((a, b) => a.state.localeCompare(b.state) || a.starts_on.localeCompare(b.starts_on));

export function Backlog() {
  const column = backlog.value;
  if (!column) {
    return (
      <div class="empty">
        <Icon name="list" />
        <b>{_("This board has no backlog")}</b>
        <p>
          {_("Backlogs and sprints are for scrum boards: start one from the template “Scrum”.")}
        </p>
        <a class="btn" href={`/boards/${boot.board}`}>{_("To the board")}</a>
      </div>
    );
  }
  const ids = listOf(column.id).value;
  const open = new Set(openSprints().map((sprint) => sprint.id));
  const rest = ids.filter((id) => !open.has(row("card", id)?.sprint_id ?? 0));
  return (
    <div class="backlog">
      <InArchive />
      <header class="page-head">
        <h1>{_("Backlog")}</h1>
        <p class="quiet">{row("board", boot.board)?.name}</p>
        <span class="grow" />
        <a class="btn quiet small" href={`/boards/${boot.board}`}>
          <Icon name="square-kanban" />
          {_("Board")}
        </a>
        <a class="btn quiet small" href={`/boards/${boot.board}/sprints`}>
          <Icon name="chart-line" />
          {_("Burndown")}
        </a>
        {mayWork() && (
          <button class="btn small" onClick={() => openSprint(null)}>
            <Icon name="plus" />
            {_("Plan a sprint")}
          </button>
        )}
      </header>
      <div class="board backlog-lists">
        {openSprints().map((sprint) => <Sprint key={sprint.id} sprint={sprint} ids={ids} />)}
        <section
          class="backlog-part"
          data-column={column.id}
          data-lane="sprint:0"
          aria-label={_("Not planned")}
        >
          <header>
            <h2>{_("Not planned")}</h2>
            <span class="quiet num">{ngettext("{n} card", "{n} cards", rest.length)}</span>
          </header>
          <ol class="list">
            {rest.map((id) => <Line key={id} id={id} />)}
            {!rest.length && (
              <li class="nothing">{_("Everything is planned. Add what comes next.")}</li>
            )}
          </ol>
          {mayWork() && <QuickAdd id={column.id} />}
        </section>
      </div>
    </div>
  );
}

function Sprint({ sprint, ids }: { sprint: Sprint; ids: number[] }) {
  const isActive = sprint.state === "active";
  const { whole, done, cards, isEstimated } = progressOf(sprint.id);
  const waiting = ids.filter((id) => row("card", id)?.sprint_id === sprint.id);
  const onBoard = columns.value.flatMap((one) =>
    listOf(one.id).value.filter((id) => row("card", id)?.sprint_id === sprint.id)
  );
  const column = isActive ? 0 : backlog.value?.id ?? 0;
  const sum = isEstimated
    ? ngettext("{n} point", "{n} points", whole)
    : ngettext("{n} card", "{n} cards", cards);
  return (
    <section
      class="backlog-part"
      data-state={sprint.state}
      data-column={column}
      data-lane={`sprint:${sprint.id}`}
      aria-label={sprint.name}
    >
      <header>
        <Icon name="milestone" />
        <h2>{sprint.name}</h2>
        <span class="quiet">
          {dayText(`${sprint.starts_on}T12:00:00Z`)} – {dayText(`${sprint.ends_on}T12:00:00Z`)}
        </span>
        <span class="quiet num">
          {isActive ? _("{done} of {whole} done", { done, whole }) : sum}
        </span>
        <span class="grow" />
        {mayWork() && (
          <>
            {isActive
              ? (
                <button class="btn quiet small" onClick={() => closeSprint(sprint)}>
                  {_("Close it …")}
                </button>
              )
              : (
                <button class="btn small" onClick={() => startSprint(sprint)}>
                  <Icon name="play" />
                  {_("Begin")}
                </button>
              )}
            <button
              class="icon-btn"
              aria-label={_("Change {name}", sprint)}
              onClick={() => openSprint(sprint)}
            >
              <Icon name="pencil" />
            </button>
          </>
        )}
      </header>
      {sprint.goal && <p class="goal">{sprint.goal}</p>}
      {isActive && <progress max={whole || 1} value={done} aria-label={_("Done in this sprint")} />}
      <ol class="list">
        {[...waiting, ...onBoard].map((id) => <Line key={id} id={id} />)}
        {!waiting.length && !onBoard.length && (
          <li class="nothing">
            {isActive ? _("It has no cards yet") : _("Drag cards here to promise them")}
          </li>
        )}
      </ol>
    </section>
  );
}

export function backlogKeys(root: HTMLElement) {
  root.addEventListener("click", (e) => {
    const target = e.target as HTMLElement;
    const card = target.closest<HTMLElement>(".card[data-id]");
    if (!card) return;
    const menu = target.closest("[data-menu]");
    if (menu) lineMenu(menu, Number(card.dataset.id));
    else openSheet(Number(card.dataset.id));
  });
  root.addEventListener("keydown", (e) => {
    const id = focusedCard(), step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const isOnCard = (e.target as HTMLElement).matches(".card[data-id]");
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
        const id = focusedCard(), line = document.getElementById(`card-${id}`);
        if (line && mayWork()) lineMenu(line, id);
      },
    },
    {
      keys: ["ArrowUp", "ArrowDown"],
      name: _("Walk; with Alt: carry the card"),
      action: () => {
        const first = document.querySelector<HTMLElement>(".card[data-id]");
        if (!focusedCard()) first?.focus();
      },
    },
  ]);
}

function idsOnScreen() {
  const lines = document.querySelectorAll<HTMLElement>(".backlog .card[data-id]");
  return [...lines].map((line) => Number(line.dataset.id));
}

function neighbour(id: number, step: number) {
  const ids = idsOnScreen();
  return ids[ids.indexOf(id) + step];
}

function carry(id: number, step: number) {
  const next = neighbour(id, step);
  if (!next || !mayWork()) return;
  const sprintId = sprintOf(next), isOther = sprintId !== sprintOf(id);
  const before = neighbour(next, -1);
  const isBelow = step > 0 && !isOther;
  const after = isBelow
    ? next
    : before && before !== id && sprintOf(before) === sprintId
    ? before
    : null;
  chooseFor(id, sprintId, step < 0 && isOther ? next : after);
  focusCard(id);
}

const sprintOf = (id: number) => row("card", id)?.sprint_id ?? null;

function lineMenu(anchor: Element, id: number) {
  const card = row("card", id);
  if (!card) return;
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
