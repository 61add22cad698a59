/**
 * Of several messages one is shown at a time: a refusal before all else, then the newest. It knows
 * no page.
 */
export type Said<Tone extends string = string> = { id: number; tone: Tone };

/** Refusals are all read, one after the other; of other news the newest is enough. */
const MOST = 4;

export function withNew<One extends Said>(all: One[], one: One): One[] {
  const kept = one.tone === "bad" ? all : all.filter((other) => other.tone === "bad");
  return [...kept.slice(1 - MOST), one];
}

/** The oldest refusal, or what was said last. */
export function inFront<One extends Said>(all: One[]): One | undefined {
  return all.find((one) => one.tone === "bad") ?? all.at(-1);
}

/** How long it stays, in ms. */
export const lastsFor = ({ tone }: Said) => tone === "bad" ? 9000 : 6000;
