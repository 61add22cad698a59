/** How people are called among themselves. */
import { same } from "../testing.ts";
import { shortNames } from "./names.ts";

const called = (...names: string[]) => [
  ...shortNames(names.map((name, id) => ({ id, name }))).values(),
];

Deno.test("a first name is enough where nobody else has it", () => {
  same(called("Anna Lind", "Bo Ek"), ["Anna", "Bo"]);
});

Deno.test("two of one first name are told apart by their last ones", () => {
  same(called("Anna Lind", "Anna Berg", "Bo Ek"), ["Anna L", "Anna B", "Bo"]);
});

Deno.test("with as many letters as that needs, the whole last name if it must be", () => {
  same(called("Åsa Lind", "Åsa Lindqvist", "Åsa Löf"), ["Åsa Lind", "Åsa Lindq", "Åsa Lö"]);
});

Deno.test("somebody with one name only keeps it, and those who are called the same stay so", () => {
  same(called("Anna", "Anna Berg", "Anna Berg"), ["Anna", "Anna B", "Anna B"]);
});

Deno.test("spaces around a name are none of it", () => {
  same(called("  Anna   Lind ", "Anna Ek"), ["Anna L", "Anna E"]);
});
