/** What is on the whiteboard of some boards: who, what they do, what they finished, what waits. */
import { daysSince } from "../../model/days.ts";
import { by, newest } from "../../model/sorting.ts";
import { finishedBy, nextOf, workOf } from "../../model/turns.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { measured } from "../../sync/measures.ts";
import { areasOf, heldAt, newestStandup } from "../../sync/selectors.ts";
import { all, row } from "../../sync/store.ts";
import { teamOf } from "../people.ts";
import type { Card, FocusArea, Member } from "../../model/rows.ts";

const WEEK = 7 * 86_400_000;

/** Somebody's place on it; of nobody, what nobody holds. */
export interface Place {
  person: Member | undefined;
  doing: Card[];
  done: Card[];
  next: Card | undefined;
  /** What is known of their day: away, remote, duty, or "". */
  status: string;
}

export interface Content {
  places: Place[];
  /** Focus areas whose colours are on it. */
  areas: FocusArea[];
  finished: Card[];
  stuck: Card[];
  /** From when on something counts as just finished (ISO 8601). */
  since: string;
}

export function contentOf(boards: number[]): Content {
  const cards = all("card").filter((card) => boards.includes(card.board_id));
  const since = new Map(boards.map((id) => [id, sinceOf(id)]));
  const open = cards.filter((card) => card.started_at && !card.finished_at);
  const finished = cards.filter((card) =>
    card.finished_at && card.finished_at >= (since.get(card.board_id) ?? "")
  ).sort(newest((card) => card.finished_at));
  const places = peopleOf(boards, open).map((person) => placeOf(person, cards, finished, boards));
  const free = open.filter((card) => !card.assignees.length);
  const nobody = { person: undefined, doing: free, done: [], next: undefined, status: "" };
  return {
    places: free.length ? [...places, nobody] : places,
    areas: areasIn([...open, ...finished]),
    finished,
    stuck: open.filter((card) => card.blocked_at).sort(by((card) => card.blocked_at)),
    since: [...since.values()].sort()[0] ?? "",
  };
}

function placeOf(person: Member, cards: Card[], finished: Card[], boards: number[]): Place {
  const index = (id: number) => columnsOf(boards).findIndex((column) => column.id === id);
  return {
    person,
    doing: workOf(cards, person.id, index),
    done: finishedBy(finished, person.id, ""),
    next: nextOf(cards, person.id)[0],
    status: statusOf(person.id, boards),
  };
}

/** Of the first of them from left to right, then of the next. */
export function columnsOf(boards: number[]) {
  const columns = all("column").filter((one) => boards.includes(one.board_id) && !one.is_backlog);
  return columns.sort((a, b) => a.board_id - b.board_id || (a.rank < b.rank ? -1 : 1));
}

/** The teams, and whoever else has something under way there; by their names. */
function peopleOf(boards: number[], open: Card[]) {
  const team = teamOf(boards), ids = new Set(team.map((one) => one.id));
  const helpers = new Set(open.flatMap((card) => card.assignees).filter((id) => !ids.has(id)));
  const others = [...helpers].map((id) => row("member", id)).filter((one) => one !== undefined);
  return [...team, ...others].sort((a, b) => a.name.localeCompare(b.name, boot.language));
}

/** When the last standup was held there; the last week where none ever was. */
export function sinceOf(board: number) {
  return heldAt(newestStandup(board)) ?? new Date(minutes.value - WEEK).toISOString();
}

function statusOf(id: number, boards: number[]) {
  if (measured("desk")?.on_duty.includes(id)) return "duty";
  const said = boards.map((board) => newestStandup(board)?.presence[id])
    .find((one) => one && daysSince(one.at, minutes.value, boot.time_zone) === 0);
  return said && ["away", "remote"].includes(said.state) ? said.state : "";
}

/** The one with the most cards first: where there is little room for a legend, it says most. */
function areasIn(cards: Card[]) {
  const shown = cards.flatMap(areasOf), counts = new Map<FocusArea, number>();
  for (const area of shown) counts.set(area, (counts.get(area) ?? 0) + 1);
  return [...counts].sort(newest(([, count]) => count)).map(([area]) => area);
}
