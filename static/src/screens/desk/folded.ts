/** A message in parts: its words, and quotes and signatures where they stood. */
import type { Message } from "../../model/rows.ts";

export type Part = { kind: string; text: string };

/** Names of files that are listed below are left out. */
export function folded({ text, files, folds }: Pick<Message, "text" | "files" | "folds">): Part[] {
  const names = new Set(files?.map((file) => `📎 ${file.name}`));
  const lines = text.split("\n"), parts: Part[] = [];
  let from = 0;
  const words = (to: number) => {
    const said = lines.slice(from, to).filter((line) => !names.has(line)).join("\n").trim();
    if (said) parts.push({ kind: "text", text: said });
    from = to;
  };
  for (const fold of folds ?? []) {
    words(fold.line);
    parts.push({ kind: fold.kind, text: fold.text });
  }
  words(lines.length);
  return parts;
}
