/** My work: the day in four parts, and beside them what else waits for this person. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { holding, letGo } from "../../boards/hold_list.ts";
import { lastTitle } from "../../boards/last_changes.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Beside } from "./beside.tsx";
import { Row } from "./row.tsx";
import { byBoard, cardsIn, countOf, hasNothing, typed } from "./work.ts";
import type { Card } from "../../model/rows.ts";
import type { Part } from "../../model/my_work.ts";

const PARTS: Record<Part, string> = {
  today: _("Today"),
  next: _("Up next"),
  waiting: _("Waiting"),
  done: _("Done since the standup"),
};
const NAMES = Object.keys(PARTS) as Part[];

export function Mine() {
  return (
    <div class="mine">
      <header class="page-head">
        <h1>{_("My work")}</h1>
        <p class="quiet num">{counted()}</p>
        <span class="grow" />
        <Words />
      </header>
      <div class="day">
        <Parts />
        <Beside />
      </div>
    </div>
  );
}

function counted() {
  return [
    ngettext("{n} today", "{n} today", countOf("today")),
    ngettext("{n} up next", "{n} up next", countOf("next")),
    ngettext("{n} waiting", "{n} waiting", countOf("waiting")),
  ].join(" · ");
}

/** Filters while one types. */
function Words() {
  if (hasNothing()) return null;
  return (
    <label class="words">
      <Icon name="search" />
      <span class="sr">{_("Filter by word")}</span>
      <input
        id="word"
        type="search"
        autocomplete="off"
        placeholder={_("Filter by word")}
        value={typed.value}
        onInput={(e) => {
          letGo();
          typed.value = e.currentTarget.value;
        }}
        onKeyDown={(e) => e.key === "Escape" && (typed.value = "")}
      />
    </label>
  );
}

function Parts() {
  const isFiltered = !!typed.value.trim();
  const found = isFiltered ? NAMES.some((part) => cardsIn(part).length) : true;
  return (
    <div class="parts">
      {hasNothing() && <NothingTaken />}
      {!found && <NothingFound />}
      {NAMES.filter((part) => isShown(part, isFiltered)).map((part) => (
        <PartOfDay key={part} part={part} />
      ))}
    </div>
  );
}

/** Today and next say what to do when they are empty, unless nothing is taken at all. */
function isShown(part: Part, isFiltered: boolean) {
  if (cardsIn(part).length) return true;
  return !isFiltered && !hasNothing() && (part === "today" || part === "next");
}

function PartOfDay({ part }: { part: Part }) {
  const cards = cardsIn(part), groups = byBoard(cards);
  return (
    <section data-part={part} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>
        {PARTS[part]} <span class="count num">{cards.length}</span>
      </h2>
      {!cards.length && <p class="nothing">{part === "today" ? noneToday() : <NoneNext />}</p>}
      {groups.map(([board, those]) => (
        <div key={board}>
          {boot.boards.length > 1 && (
            <h3>
              <a href={`/boards/${board}?mine`}>{row("board", board)?.name}</a>
            </h3>
          )}
          <Rows part={part} board={board} cards={those} />
        </div>
      ))}
    </section>
  );
}

/** Held still while somebody points or works there, as the board's lists are. */
function Rows({ part, board, cards }: { part: Part; board: number; cards: Card[] }) {
  const name = `${part}/${board}`, { ids } = holding(name, cards.map((card) => card.id));
  const there = new Map(cards.map((card) => [card.id, card]));
  const rowOf = (id: number) => {
    const card = there.get(id);
    return card ? <Row key={id} card={card} part={part} /> : <Elsewhere key={id} id={id} />;
  };
  return <ul data-list={name}>{ids.map(rowOf)}</ul>;
}

/** Where a card stood that somebody else took away meanwhile. */
function Elsewhere({ id }: { id: number }) {
  const card = row("card", id), column = row("column", card?.column_id)?.name;
  return (
    <li class="elsewhere">
      <b>{card?.title ?? lastTitle(id)}</b>
      <span>{column ? _("Moved to {column}", { column }) : _("Left the board")}</span>
    </li>
  );
}

const noneToday = () =>
  countOf("next") ? _("Nothing is begun. What you begin below is here.") : _("Nothing is begun.");

function NoneNext() {
  return (
    <>
      {_("Nothing waits for you.")} <FreeCards />
    </>
  );
}

function NothingTaken() {
  return (
    <div class="empty">
      <Icon name="star" />
      <b>{_("You have taken nothing")}</b>
      <p>{_("Take a card on a board, and it is here too.")}</p>
      <p class="buttons">
        <FreeCards />
      </p>
    </div>
  );
}

/** Where there is something to take. */
function FreeCards() {
  return (
    <>
      {boot.boards.slice(0, 3).map(({ id, name }) => (
        <a key={id} class="btn quiet small" href={`/boards/${id}?free`}>
          {_("Free cards: {board}", { board: name })}
        </a>
      ))}
    </>
  );
}

function NothingFound() {
  return (
    <div class="empty">
      <Icon name="search" />
      <b>{_("Nothing of yours says that")}</b>
      <p>
        <button class="btn quiet small" onClick={() => typed.value = ""}>{_("Show all")}</button>
      </p>
    </div>
  );
}
