/** Who types the beginning of a name gets that name. */
import { same } from "../testing.ts";
import { looselyMatching, matching } from "./matching.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const found = (all: { name: string }[], typed: string) =>
  matching(all, typed).map((one) => one.name).join();

Deno.test("a name's beginning goes before a word's in it, and that before the middle", () => {
  const people = named("Amina Warsame", "Anna Tuohy", "Tuomas Laine", "Ostuo Ek");
  same(found(people, "tuo"), "Tuomas Laine,Anna Tuohy,Ostuo Ek");
  same(found(people, "laine tuo"), "Tuomas Laine");
  same(found(people, ""), "Amina Warsame,Anna Tuohy,Tuomas Laine,Ostuo Ek");
  same(found(people, "x"), "");
});

Deno.test("å is not a, and nobody has to type the accents of Hadžić and Renée", () => {
  const people = named("Åsa Öberg", "Asa Berg", "Emir Hadžić", "Renée Ek");
  same(found(people, "åsa"), "Åsa Öberg");
  same(found(people, "asa"), "Asa Berg");
  same(found(people, "öb"), "Åsa Öberg");
  same(found(people, "hadzic"), "Emir Hadžić");
  same(found(people, "renee"), "Renée Ek");
});

Deno.test("loosely, a finds å behind every a, and å finds no a", () => {
  const all = named("Återställ", "Arkiv", "Öppna");
  const loosely = (typed: string) => looselyMatching(all, typed).map((one) => one.name).join();
  same(loosely("a"), "Arkiv,Öppna,Återställ");
  same(loosely("å"), "Återställ");
  same(loosely("aterst"), "Återställ");
  same(loosely("oppna"), "Öppna");
  same(loosely("z"), "");
});
