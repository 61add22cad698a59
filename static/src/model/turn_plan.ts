/**
 * What of a turn there is room for: what is said, cards in full or on one line each, what was
 * finished, what is next. Pure; lengths in units.
 */
import { ROW } from "./one_line.ts";

/** Heights: of a line of text, of a card in full without its title, of a line of its title. */
export const LINE = 3.4;
const CARD = 6.6, TITLE_LINE = 3.75, GAP = 0.6;
/** So many of somebody's cards go before what they say; it then has a line at the least. */
const FIRST_CARDS = 4;
/** Width from which cards of one line stand in two columns. */
const TWO_COLUMNS = 92;

/** Of what there is to show: the lines of each text and title, and how many were finished. */
export interface Told {
  said: number[];
  titles: number[];
  done: number;
  hasNext: boolean;
}

export interface TurnPlan {
  /** Lines that what is said gets. */
  said: number;
  isFull: boolean;
  cards: number;
  columns: number;
  done: number;
  hasNext: boolean;
  /** Cards that are a count. */
  more: number;
}

export function planOf(told: Told, room: { width: number; height: number }): TurnPlan {
  const { titles } = told, wanted = sum(told.said);
  const full = sum(titles.map((lines) => CARD + lines * TITLE_LINE));
  const { height } = room;
  if (full + wanted * LINE <= height) {
    const used = full + wanted * LINE;
    return rest(
      { said: wanted, isFull: true, cards: titles.length, columns: 1 },
      told,
      height - used,
    );
  }
  const most = room.width >= TWO_COLUMNS ? 2 : 1;
  const first = Math.min(FIRST_CARDS, titles.length);
  const said = within(Math.floor((height + GAP - rowsOf(first, most) * ROW) / LINE), wanted);
  const rows = Math.max(1, Math.floor((height + GAP - said * LINE) / ROW));
  const columns = titles.length > rows ? most : 1, cards = Math.min(titles.length, rows * columns);
  const left = height - said * LINE - rowsOf(cards, columns) * ROW;
  return rest({ said, isFull: false, cards, columns }, told, left);
}

type Cards = Pick<TurnPlan, "said" | "isFull" | "cards" | "columns">;

/** What was finished and what is next take what is left. */
function rest(cards: Cards, { titles, done, hasNext }: Told, left: number): TurnPlan {
  const lines = Math.max(0, Math.floor(left / LINE + 0.02));
  return {
    ...cards,
    done: Math.min(done, lines),
    hasNext: hasNext && lines > done,
    more: titles.length - cards.cards,
  };
}

const rowsOf = (cards: number, columns: number) => Math.ceil(cards / columns);

/** A line at the least, where anything is said. */
const within = (lines: number, wanted: number) => Math.min(wanted, Math.max(1, lines));

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);

/** Rows dealt in turn to groups of so many, the first ones first, until none are left. */
export function shares(counts: number[], rows: number): number[] {
  const given = counts.map(() => 0);
  let left = rows;
  while (left > 0 && given.some((n, i) => n < counts[i])) {
    for (let i = 0; i < counts.length && left > 0; i++) {
      if (given[i] < counts[i]) {
        given[i]++;
        left--;
      }
    }
  }
  return given;
}
