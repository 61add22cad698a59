/**
 * Where long words may break: browsers on TVs know no Swedish. A word that fits its line is left
 * alone. Pure.
 */

const SOFT_HYPHEN = "\u00ad";
const VOWELS = "aeiouyåäöéüæø";
/** From a vowel to before the last consonant that a vowel follows. */
const SYLLABLE = new RegExp(`([${VOWELS}][^${VOWELS}\\s]*)(?=[^${VOWELS}\\s-][${VOWELS}])`, "gi");
/** Letters that stay together at either end. */
const ENDS = 3;

/** The same text, in which words of more letters than that may break between syllables. */
export function hyphenated(text: string, letters: number) {
  return text.replace(/[^\s-]+/g, (word) => word.length > letters ? broken(word) : word);
}

function broken(word: string) {
  return word.replace(SYLLABLE, (syllable: string, _vowels: string, at: number) => {
    const end = at + syllable.length;
    return end < ENDS || word.length - end < ENDS ? syllable : syllable + SOFT_HYPHEN;
  });
}
