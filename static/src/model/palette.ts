/** What the palette shows of all that could be chosen: the best first, by section. */
import { looselyMatching } from "./matching.ts";

/**
 * `words` find it too; one that is `isAsked` is shown only when it is typed; by its `key` it is known
 * again.
 */
export type Listed = {
  name: string;
  section: string;
  words?: string;
  key?: string;
  isAsked?: boolean;
};

const MOST_FOUND = 12, MOST_RECENT = 5, MOST_KEPT = 12;

/** Those that fit what is typed; a section stands where its best one does. */
export function found<One extends Listed>(all: One[], typed: string): One[] {
  const words = all.map((one) => ({ name: `${one.name} ${one.words ?? ""}`, one }));
  const best = looselyMatching(words, typed).slice(0, MOST_FOUND).map(({ one }) => one);
  const sections = [...new Set(best.map((one) => one.section))];
  return sections.flatMap((section) => best.filter((one) => one.section === section));
}

/** Before anything is typed: what was chosen lately, and then all the rest where it belongs. */
export function atFirst<One extends Listed>(all: One[], keys: string[], section: string): One[] {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const recent = keys.flatMap((key) => byKey.get(key) ?? []).slice(0, MOST_RECENT);
  const again = new Set(recent);
  return [
    ...recent.map((one) => ({ ...one, section })),
    ...all.filter((one) => !one.isAsked && !again.has(one)),
  ];
}

/** The keys of what was chosen lately, the last first, with this one. */
export const withRecent = (keys: string[], key: string) =>
  [key, ...keys.filter((one) => one !== key)].slice(0, MOST_KEPT);
