/** Boxes in a Markdown text: `- [ ]` and `- [x]`. */

const BOX = /^([\s>]*(?:[-*+]|\d+[.)])\s+)\[[ xX]\]/;

/** @param line of the text, from 0 */
export function ticked(text: string, line: number, isDone: boolean) {
  const lines = text.split("\n");
  lines[line] = lines[line]?.replace(BOX, `$1[${isDone ? "x" : " "}]`) ?? "";
  return lines.join("\n");
}
