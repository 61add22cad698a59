/**
 * The board's columns in order, the card ids of each as a signal of its own, and what else is asked
 * per card.
 */
import { computed, signal } from "@preact/signals";
import { wantsSplit } from "../model/ageing.ts";
import { by } from "../model/sorting.ts";
import { newestOf } from "../model/turns.ts";
import { boot } from "./boot.ts";
import { minutes } from "./clock.ts";
import { all, onRow, row, rowsOf } from "./store.ts";
import type { Signal } from "@preact/signals";
import type {
  Attachment,
  BoardColumn,
  Card,
  CardLink,
  Standup,
  StandupPlan,
} from "../model/rows.ts";

export type Ids = Signal<number[]>;
const lists: Map<number, Ids> = new Map();
const places: Map<number, { column: number; rank: string }> = new Map();
/** Link rows per card. */
const links: Map<number, Signal<CardLink[]>> = new Map();
/** Ids of cards on the expedite lane. */
export const expedited = signal(new Set<number>());

/** Where cards of a board are done. */
export const doneColumnOf = (boardId: number) =>
  all("column").find((one) => one.board_id === boardId && one.is_finished);

/** Of the board in hand. */
const isHere = (one: { board_id: number }) => one.board_id === boot.board;

export const cardsHere = () => all("card").filter(isHere);

/** All columns, the backlog too. */
export const allColumns = computed(() =>
  all("column").filter(isHere).sort((a, b) => a.rank < b.rank ? -1 : 1)
);

/** The columns of the board's screen. */
export const columns = computed(() => allColumns.value.filter((column) => !column.is_backlog));
export const backlog = computed(() => allColumns.value.find((column) => column.is_backlog));
export const board = computed(() => row("board", boot.board));

/** Card ids of a column from top to bottom. */
export function listOf(columnId: number) {
  let list = lists.get(columnId);
  if (!list) lists.set(columnId, list = signal([]));
  return list;
}

export function linksOf(cardId: number) {
  let found = links.get(cardId);
  if (!found) links.set(cardId, found = signal([]));
  return found;
}

/** Of a card, the oldest first. */
export function filesOf(card: Card): Attachment[] {
  const files = card.attachment_count
    ? all("attachment").filter((one) => one.card_id === card.id)
    : [];
  return files.sort((a, b) => a.id - b.id);
}

/** Its cover, as long as nobody has said no. */
export const firstPicture = (card: Card) => filesOf(card).find((one) => one.width !== null);

/** How far to the right a column is on its board. */
export function columnIndex(columnId: number) {
  const column = row("column", columnId);
  const isLeft = (one: BoardColumn) => one.board_id === column?.board_id && one.rank < column.rank;
  return all("column").filter(isLeft).length;
}

/** What was chosen that a card is a step of. */
export function initiativeOf(card: Pick<Card, "initiative_id">) {
  return card.initiative_id ? row("initiative", card.initiative_id) : undefined;
}

/** The focus areas that give a card its colours: those of its initiative. */
export function areasOf(card: Pick<Card, "initiative_id">) {
  return rowsOf("focus_area", initiativeOf(card)?.areas ?? []);
}

/** The first of them, where there is room for one colour. */
export const areaOf = (card: Pick<Card, "initiative_id">) => areasOf(card)[0];

/** The team of the board in hand. */
export const teamHere = () => row("board", boot.board)?.team_id ?? 0;

/** The standup of this board's team that counts now, also one that it has joined. */
export const standup = computed(() => newestStandup(boot.board));
/** When the last standup that was held began: what is newer is new. */
export const since = computed(() => heldAt(standup.value));

export function newestStandup(boardId: number): Standup | undefined {
  const team = row("board", boardId)?.team_id ?? 0;
  return newestOf(all("standup").filter((one) => one.teams.includes(team)));
}

/** The plan by which this board's team stands next. */
export const plan = computed(() => {
  const team = teamHere();
  const plans = all("standup_plan").filter((one) => [one.team_id, ...joining(one)].includes(team));
  return plans.sort(by((one) => one.next_at ?? "~"))[0];
});

export const joining = ({ joins }: Pick<StandupPlan, "joins">) => Object.keys(joins).map(Number);

/** Whether this person sees the standups of this board's team. */
export const standsHere = () =>
  boot.me.role === "admin" || boot.me.team_id === teamHere() || plan.value !== undefined;

/** Who stands here may steer; the server decides. */
export const maySteer = (teams: number[]) => teams.some(mayWorkOf);

/** Null where none was ever held. */
export function heldAt(newest: Standup | undefined) {
  return newest ? (newest.state === "held" ? newest.started_at : newest.since_at) : null;
}

/** The open sprint of this board. */
export const sprint = computed(() =>
  all("sprint").filter(isHere).find((one) => one.state === "active")
);

/** Why a card asks to be split, or "". */
export function stale(card: Card) {
  return wantsSplit(card, {
    usualDays: board.value?.usual_days ?? null,
    heldAt: standup.value?.since_at ?? null,
    now: minutes.value,
    zone: boot.time_zone,
  });
}

/** May this person work on this board? The server decides; this only spares them dead buttons. */
export const mayWork = () => mayWorkOn(boot.board);

export function mayWorkOn(boardId: number) {
  const board = row("board", boardId);
  return mayWorkOf(board?.team_id) && !board?.archived_at;
}

/** The same for a board in the archive, which only waits to be brought back. */
export const mayWorkOnTeams = () => mayWorkOf(row("board", boot.board)?.team_id);

function mayWorkOf(team: number | undefined) {
  const { role, team_id } = boot.me;
  return role === "admin" || (role !== "viewer" && team === team_id);
}

/** Every label in use on this board, by the alphabet. */
export function labelsInUse() {
  return [...new Set(all("card").filter(isHere).flatMap((card) => card.labels))].sort((a, b) =>
    a.localeCompare(b)
  );
}

onRow("card", (id, _before, after) => placed(id, after));
onRow("card_link", (_id, before, after) => linked(before, after));

function placed(id: number, after: Card | undefined) {
  const old = places.get(id);
  const isExpedited = after?.service === "expedite" && !after.finished_at;
  if (isExpedited !== expedited.peek().has(id)) {
    const ids = new Set(expedited.peek());
    isExpedited ? ids.add(id) : ids.delete(id);
    expedited.value = ids;
  }
  if (old && after && old.column === after.column_id && old.rank === after.rank) return;
  if (old) remove(old.column, id);
  if (after) insert(id, after);
  else places.delete(id);
}

function linked(before: CardLink | undefined, after: CardLink | undefined) {
  const link = after ?? before;
  if (!link) return;
  const list = linksOf(link.card_id), others = list.peek().filter((one) => one.id !== link.id);
  list.value = after ? [...others, after] : others;
}

function remove(column: number, id: number) {
  const list = listOf(column);
  list.value = list.value.filter((one) => one !== id);
}

function insert(id: number, card: { column_id: number; rank: string }) {
  places.set(id, { column: card.column_id, rank: card.rank });
  const list = listOf(card.column_id), ids = list.value;
  let low = 0, high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.get(ids[middle])?.rank ?? "") < card.rank) low = middle + 1;
    else high = middle;
  }
  list.value = [...ids.slice(0, low), id, ...ids.slice(low)];
}
