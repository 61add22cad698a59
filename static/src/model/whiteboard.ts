/**
 * How the whiteboard is laid out: how many people are on it at a time, and how many lines each of
 * them gets. Pure; lengths are in units (legible.ts).
 */
import { linesOf, SMALLEST } from "./legible.ts";

const LEAST_WIDTH = 27, GAP = 1;
/** Of a place without its lines, of one line, and for how many each must have room on average. */
const AROUND_THE_LINES = 4.85, LINE = 3.05, LINES_EACH = 2;
/** What stands beside a title in its line: the stripe and the edges, and since when it is stuck. */
const BESIDE_A_TITLE = 4, SINCE = 5.5;
/** A place is best so many times as wide as high. */
const BEST_SHAPE = 2.4;
/** The second form of it: a column of cards, and what a card has around its lines. */
const LEAST_COLUMN = 18, MOST_LINES = 4, CARD = { around: 1, gap: 0.6, beside: 3 };
/** Width of a letter as a part of the font's size, where a word must fit. */
const WIDE_LETTER = 0.6;
/** … and on average, where a text may wrap or has more than a word. */
const USUAL_LETTER = 0.56;
const SECONDS_OF_A_PAGE = 12;

type Room = { width: number; height: number };

export interface Grid {
  columns: number;
  rows: number;
  pages: number;
  /** Places on a page. */
  places: number;
  /** Width of a place. */
  width: number;
}

/** The grid in which so many people have places of their own: on as few pages as are legible. */
export function gridFor(count: number, room: Room): Grid {
  const least = AROUND_THE_LINES + LINES_EACH * LINE;
  const mostColumns = Math.max(1, Math.floor((room.width + GAP) / (LEAST_WIDTH + GAP)));
  const mostRows = Math.max(1, Math.floor((room.height + GAP) / (least + GAP)));
  const pages = Math.max(1, Math.ceil(count / (mostColumns * mostRows)));
  const places = Math.max(1, Math.ceil(count / pages));
  const grids = Array.from({ length: mostColumns }, (_, i) => i + 1)
    .map((columns) => ({ columns, rows: Math.ceil(places / columns) }))
    .filter(({ rows }) => rows <= mostRows)
    .map((grid) => ({ ...grid, width: (room.width - GAP * (grid.columns - 1)) / grid.columns }));
  const best = grids.reduce((a, b) => (unfit(b, places, room) < unfit(a, places, room) ? b : a));
  return { ...best, pages, places };
}

/** How far it is from the best shape, and how much of it stays empty. */
function unfit(
  { columns, rows, width }: { columns: number; rows: number; width: number },
  places: number,
  room: Room,
) {
  const height = (room.height - GAP * (rows - 1)) / rows;
  return (columns * rows - places) / places + Math.abs(Math.log(width / height / BEST_SHAPE));
}

const MOST_ON_A_PAGE = 5;

/** Columns of a page that is wide enough for five: as few as fill its rows. */
export function columnsOnAPage(count: number) {
  return Math.max(1, Math.ceil(count / Math.ceil(count / MOST_ON_A_PAGE)));
}

/** How many columns of cards stand beside each other, and how wide each is. */
export function cardColumns(count: number, width: number) {
  const most = Math.max(1, Math.floor((width + GAP) / (LEAST_COLUMN + GAP)));
  const pages = Math.max(1, Math.ceil(count / most)), columns = Math.ceil(count / pages);
  return { pages, columns, width: (width - GAP * (columns - 1)) / Math.max(1, columns) };
}

/** Of a column of cards: how many there is room for, at two lines each, and the lines of each. */
export function cardsFor(titles: string[], { width, height }: Room) {
  const most = Math.floor((height + CARD.gap) / (CARD.around + LINES_EACH * LINE + CARD.gap));
  const isFull = titles.length > most, count = isFull ? Math.max(1, most) : titles.length;
  const room = height - (isFull ? LINE : 0);
  const wanted = titles.slice(0, count).map((title) => longLinesOf(title, width - CARD.beside));
  return { lines: linesFor(wanted, room, CARD), more: titles.length - count };
}

/** How long a word may be in a column of that width, the hyphen counted. */
export const lettersIn = (width: number) =>
  Math.floor((width - CARD.beside) / (SMALLEST * WIDE_LETTER)) - 1;

const longLinesOf = (text: string, width: number) =>
  Math.min(MOST_LINES, Math.ceil(text.length * SMALLEST * USUAL_LETTER / width));

/** Columns of a page, each as long as the others or one shorter. */
export function columnsOf<T>(places: T[], { columns }: Pick<Grid, "columns">): T[][] {
  const base = Math.floor(places.length / columns), longer = places.length % columns;
  let from = 0;
  return Array.from({ length: columns }, (_, i) => {
    const column = places.slice(from, from + base + (i < longer ? 1 : 0));
    from += column.length;
    return column;
  });
}

/**
 * What each place of a column gets of its lines: one, and then one more in turn until it has what
 * it wants. Who has little leaves room for who has much.
 */
export function linesFor(
  wanted: number[],
  height: number,
  { around = AROUND_THE_LINES, gap = GAP } = {},
): number[] {
  const room = Math.floor((height - wanted.length * (around + gap) + gap) / LINE);
  const given = wanted.map(() => 1);
  let left = room - given.length;
  while (left > 0 && given.some((n, i) => n < wanted[i])) {
    for (let i = 0; i < given.length && left > 0; i++) {
      if (given[i] < wanted[i]) {
        given[i]++;
        left--;
      }
    }
  }
  return given;
}

/**
 * Which page shows now: each for twelve seconds or longer, all of them in turn. Pages that a
 * showing has no time for come in the next one.
 * @param now `showing` is which one it is, `at` how many of its `seconds` are over
 */
export function pageAt(pages: number, now: { showing: number; at: number; seconds: number }) {
  const shown = Math.max(1, Math.min(pages, Math.floor(now.seconds / SECONDS_OF_A_PAGE)));
  const turn = Math.min(shown - 1, Math.floor(now.at / (now.seconds / shown)));
  return (now.showing * shown + turn) % pages;
}

/** What a name of the legend has beside it: its colour, and the space to the next. */
const BESIDE_A_NAME = 4.7;

/** The names of a legend by rows of that width, each to be shown in its turn. */
export function legendRows(names: string[], width: number): number[][] {
  let row: number[] = [], left = width;
  const rows = [row];
  names.forEach((name, i) => {
    const wide = name.length * SMALLEST * USUAL_LETTER + BESIDE_A_NAME;
    if (wide > left && row.length) {
      rows.push(row = []);
      left = width;
    }
    row.push(i);
    left -= wide;
  });
  return rows;
}

export type Titled = { title: string; isStuck: boolean };
type Told = { doing: Titled[]; done: Titled[] };

/** Lines for everything of somebody in full; one for saying that there is nothing. */
export function wantedLines({ doing, done }: Told, width: number) {
  const sum = doing.reduce((lines, one) => lines + linesIn(one, width), 0);
  return Math.max(1, sum) + done.length;
}

/** How many lines each title gets. */
export interface Filled {
  doing: number[];
  done: number[];
  /** How many of what somebody does are not shown. */
  more: number;
}

/** What is under way comes first, a line each; then their second lines; then what was finished. */
export function filled({ doing, done }: Told, lines: number, width: number): Filled {
  const isFull = doing.length > lines;
  const shown = isFull ? doing.slice(0, Math.max(1, lines - 1)) : doing;
  let left = lines - Math.max(1, shown.length) - (isFull ? 1 : 0);
  const heights = shown.map((one) => {
    const given = Math.min(linesIn(one, width), 1 + Math.max(0, left));
    left -= given - 1;
    return given;
  });
  const finished = done.slice(0, Math.max(0, left)).map(() => 1);
  return { doing: heights, done: finished, more: doing.length - shown.length };
}

function linesIn({ title, isStuck }: Titled, width: number) {
  return linesOf(title, width - BESIDE_A_TITLE - (isStuck ? SINCE : 0), SMALLEST);
}
