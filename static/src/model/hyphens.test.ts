/** Where long words may break. */
import { same } from "../testing.ts";
import { hyphenated } from "./hyphens.ts";

const shown = (text: string, letters: number) =>
  hyphenated(text, letters).replaceAll("\u00ad", "|");

Deno.test("a word that is too long may break between its syllables, nowhere near its ends", () => {
  same(shown("säkerhetsnycklar", 12), "säker|hets|nyck|lar");
  same(shown("översvämning", 8), "övers|väm|ning");
});

Deno.test("what fits is left alone, and so are spaces, hyphens and words without vowels", () => {
  same(shown("Byt skrivaren på bygglovsenheten", 20), "Byt skrivaren på bygglovsenheten");
  same(shown("Anna-Karin", 8), "Anna-Karin");
  same(shown("xxxxxxxxxxxxxxx", 5), "xxxxxxxxxxxxxxx");
  same(shown("", 5), "");
});
