/**
 * Matching typed letters against a few names. å, ä and ö are letters of their own; other accents
 * need not be typed.
 */

export function folded(text: string) {
  const letters = [...text.normalize("NFC").toLowerCase()];
  return letters.map((one) =>
    "åäöæø".includes(one) ? one : one.normalize("NFD").replace(/\p{M}/gu, "")
  ).join("");
}

/**
 * Those that fit all words that are typed: first where the name begins so, then where a word of it
 * does, then the rest.
 */
export function matching<One extends { name: string }>(all: One[], typed: string): One[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const places = all.map((one) => ({ one, place: placeOf(folded(one.name), words) }));
  return places.filter(({ place }) => place < 3).sort((a, b) => a.place - b.place).map(({ one }) =>
    one
  );
}

/** As `matching`; last those that fit when a keyboard has no å, ä, ö, æ, ø. */
export function looselyMatching<One extends { name: string }>(all: One[], typed: string): One[] {
  const first = matching(all, typed), has = new Set(first);
  const plain = all.filter((one) => !has.has(one)).map((one) => ({ name: opened(one.name), one }));
  return [...first, ...matching(plain, typed).map(({ one }) => one)];
}

const OPENED: Record<string, string> = { å: "a", ä: "a", æ: "a", ö: "o", ø: "o" };
const opened = (name: string) => folded(name).replace(/[åäöæø]/g, (one) => OPENED[one]);

function placeOf(name: string, words: string[]) {
  const places = words.map((word, i) =>
    i === 0 && name.startsWith(word)
      ? 0
      : ` ${name.replace(/[-_/]/g, " ")}`.includes(` ${word}`)
      ? 1
      : name.includes(word)
      ? 2
      : 3
  );
  return Math.max(0, ...places);
}
