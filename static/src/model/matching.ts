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
