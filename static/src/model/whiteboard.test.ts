/** How the whiteboard is laid out. */
import { same } from "../testing.ts";
import {
  cardColumns,
  cardsFor,
  columnsOf,
  columnsOnAPage,
  filled,
  gridFor,
  legendRows,
  linesFor,
  pageAt,
  wantedLines,
} from "./whiteboard.ts";

/** What is left on TVs of 43, 55 and 75 inches at four metres. */
const SMALL = { width: 81, height: 36.9 }, USUAL = { width: 105.6, height: 47.4 };
const LARGE = { width: 140, height: 67 };
const told = (doing: string[], done: string[] = []) => ({
  doing: doing.map((title) => ({ title, isStuck: false })),
  done: done.map((title) => ({ title, isStuck: false })),
});

Deno.test("twelve people have one page on 55 inches, two on 43", () => {
  const on55 = gridFor(12, USUAL), on43 = gridFor(12, SMALL);
  same([on55.columns, on55.rows, on55.pages], [3, 4, 1]);
  same([on43.columns, on43.rows, on43.pages], [2, 3, 2]);
});

Deno.test("a larger TV has room for more", () => {
  const [usual, large] = [USUAL, LARGE].map((room) => gridFor(40, room));
  same([usual.pages, large.pages], [4, 2]);
  same(large.places >= 1.6 * usual.places, true);
});

Deno.test("few people have large places, and nobody is no error", () => {
  same([1, 2, 6].map((n) => gridFor(n, USUAL)).map((one) => [one.columns, one.rows]), [
    [1, 1],
    [1, 2],
    [2, 3],
  ]);
  same(gridFor(0, USUAL).pages, 1);
  same(gridFor(3, { width: 5, height: 5 }), { columns: 1, rows: 1, width: 5, pages: 3, places: 1 });
});

Deno.test("columns are filled one after the other and are about as long", () => {
  same(columnsOf(["a", "b", "c", "d", "e"], { columns: 3 }), [["a", "b"], ["c", "d"], ["e"]]);
  same(columnsOf(["a"], { columns: 2 }), [["a"], []]);
});

Deno.test("who has little leaves room for who has much", () => {
  same(linesFor([1, 6, 1, 2], 47.4), [1, 4, 1, 2]);
  same(linesFor([9, 9], 5), [1, 1]);
  same(linesFor([1, 1], 100), [1, 1]);
  same(linesFor([], 10), []);
});

Deno.test("each page has its seconds, and what one showing has no time for comes in the next", () => {
  const at = (showing: number, seconds: number) => pageAt(4, { showing, at: seconds, seconds: 60 });
  same([0, 14, 15, 45, 59].map((second) => at(0, second)), [0, 0, 1, 3, 3]);
  const short = [0, 1, 2, 3, 4].map((showing) => pageAt(4, { showing, at: 3, seconds: 15 }));
  same(short, [0, 1, 2, 3, 0]);
  same(pageAt(1, { showing: 7, at: 59, seconds: 60 }), 0);
});

Deno.test("every task has a line before any has two, and the finished come after them", () => {
  const long = "Räkna vilka ärenden som kom in förra månaden, före ombyggnaden";
  same(filled(told([long, "Kort"], ["Klar"]), 2, 34), { doing: [1, 1], done: [], more: 0 });
  same(filled(told([long, "Kort"], ["Klar"]), 3, 34), { doing: [2, 1], done: [], more: 0 });
  same(filled(told([long, "Kort"], ["Klar"]), 4, 34), { doing: [2, 1], done: [1], more: 0 });
  same(wantedLines(told([long, "Kort"], ["Klar"]), 34), 4);
});

Deno.test("what does not fit is a count, never nothing", () => {
  same(filled(told(["a", "b", "c", "d"]), 3, 34), { doing: [1, 1], done: [], more: 2 });
  same(filled(told(["a", "b", "c", "d"]), 1, 34), { doing: [1], done: [], more: 3 });
  same(filled(told([], ["a"]), 1, 34), { doing: [], done: [], more: 0 });
  same(filled(told([], ["a"]), 2, 34), { doing: [], done: [1], more: 0 });
});

Deno.test("five columns of cards stand on 55 inches, on 43 they are two pages", () => {
  same([105.6, 81].map((width) => cardColumns(5, width)).map((one) => [one.pages, one.columns]), [
    [1, 5],
    [2, 3],
  ]);
  same(cardColumns(0, 81).pages, 1);
});

Deno.test("a column shows as many cards as have two lines, and counts the others", () => {
  const room = { width: 20, height: 40 };
  const full = cardsFor(Array(30).fill("Byt skrivaren på bygglovsenheten"), room);
  same([full.lines.length, full.more], [5, 25]);
  same(full.lines.every((n) => n >= 1), true);
  same(cardsFor(["Kort"], room), { lines: [1], more: 0 });
  same(cardsFor(["a", "b"], { width: 20, height: 1 }), { lines: [1], more: 1 });
});

Deno.test("a legend that has no room for all of its names shows them in turn", () => {
  const names = ["Technical environment", "Ways of working", "Organisation", "Mission"];
  same(legendRows(names, 105), [[0, 1, 2, 3]]);
  same(legendRows(names, 66), [[0, 1], [2, 3]]);
  same(legendRows(names, 5), [[0], [1], [2], [3]]);
  same(legendRows([], 66), [[]]);
});

Deno.test("on a page nobody stands in a row of their own where the rows can be even", () => {
  same([1, 5, 6, 8, 12, 40].map(columnsOnAPage), [1, 5, 3, 4, 4, 5]);
});
