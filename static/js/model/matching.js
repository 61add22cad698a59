// @ts-check
/**
 * Matching typed letters against a few names. å, ä and ö are letters of their own; other accents
 * need not be typed.
 */

/** @param {string} text */
export function folded(text) {
  const letters = [...text.normalize("NFC").toLowerCase()];
  return letters.map((one) =>
    "åäöæø".includes(one) ? one : one.normalize("NFD").replace(/\p{M}/gu, "")
  ).join("");
}

/**
 * Those that fit all words that are typed: first where the name begins so, then where a word of it
 * does, then the rest.
 * @template {{name: string}} One @param {One[]} all @param {string} typed @returns {One[]}
 */
export function matching(all, typed) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const places = all.map((one) => ({ one, place: placeOf(folded(one.name), words) }));
  return places.filter(({ place }) => place < 3).sort((a, b) => a.place - b.place).map(({ one }) =>
    one
  );
}

/** @param {string} name @param {string[]} words */
function placeOf(name, words) {
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
