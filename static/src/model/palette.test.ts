/** What the palette shows, and in which order. */
import { same } from "../testing.ts";
import { atFirst, found, withRecent } from "./palette.ts";

const all = [
  { name: "People …", section: "Card", words: "assign give", key: "people" },
  { name: "Archive", section: "Card", key: "archive" },
  { name: "Archive …", section: "Board", key: "board.archive" },
  { name: "Go to People", section: "Go", key: "go:/people" },
  { name: "Amina Warsame", section: "People", isAsked: true },
  { name: "Återställ", section: "Board" },
];
const names = (those: { name: string; section: string }[]) =>
  those.map((one) => `${one.section}: ${one.name}`).join(", ");

Deno.test("what begins as typed is first, and its section with it", () => {
  same(names(found(all, "archive")), "Card: Archive, Board: Archive …");
  same(names(found(all, "go pe")), "Go: Go to People");
  same(names(found(all, "peo")), "Card: People …, Go: Go to People");
});

Deno.test("it is found by other words for it, and a finds å", () => {
  same(names(found(all, "assign")), "Card: People …");
  same(names(found(all, "aters")), "Board: Återställ");
  same(found(all, "zebra").length, 0);
});

Deno.test("a section stands together, where its best one does", () => {
  const mixed = [
    { name: "x one", section: "A" },
    { name: "the x", section: "B" },
    { name: "an x", section: "A" },
  ];
  same(names(found(mixed, "x")), "A: x one, A: an x, B: the x");
});

Deno.test("before anything is typed: what was chosen lately, and what is not only asked for", () => {
  const shown = names(atFirst(all, ["archive", "gone"], "Recent"));
  same(shown.startsWith("Recent: Archive, Card: People …, Board: Archive …"), true);
  same(shown.includes("Amina"), false);
  same(shown.match(/: Archive(,|$)/g)?.length, 1);
});

Deno.test("the last one chosen is the first, once", () => {
  same(withRecent(["a", "b"], "b"), ["b", "a"]);
  same(withRecent(Array.from({ length: 40 }, (_, i) => `${i}`), "x").length, 12);
});
