/** Reply templates: which are offered for what is typed after #, and what they say here. */
import type { ReplyTemplate } from "./rows.ts";

/** What the variables in braces stand for (board/triage/rules.py). */
export type Facts = {
  name: string;
  number: number;
  subject: string;
  customer: string;
  me: string;
};
/** What is needed of one to offer it. */
export type Offerable = Pick<ReplyTemplate, "id" | "name" | "text_sv" | "text_en">;
export type Offered = { key: string; name: string; text: string };

const LANGUAGES = ["sv", "en"] as const;

export function filled(text: string, facts: Facts) {
  return text.replace(
    /\{(\w+)\}/g,
    (whole, name) => name in facts ? String(facts[name as keyof Facts]) : whole,
  );
}

/**
 * Those whose name or words have what is typed, in the own language first, and marked where both
 * are written.
 */
export function offered(
  templates: Offerable[],
  word: string,
  language: string,
  facts: Facts,
): Offered[] {
  const wanted = word.trim().toLowerCase(), found: Offered[] = [];
  const spoken = [...LANGUAGES].sort((a, b) => Number(b === language) - Number(a === language));
  for (const tongue of spoken) {
    for (const one of templates) {
      const text = one[`text_${tongue}`];
      if (!text || !`${one.name} ${text}`.toLowerCase().includes(wanted)) continue;
      const isBoth = Boolean(one.text_sv && one.text_en);
      const name = isBoth && tongue !== language ? `${one.name} (${tongue})` : one.name;
      found.push({ key: `${one.id}.${tongue}`, name, text: filled(text, facts) });
    }
  }
  return found;
}
