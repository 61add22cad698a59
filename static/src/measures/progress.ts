/** How measures stand: as the page began, and asked for again when one of them has changed. */
import { effect, signal } from "@preact/signals";
import { boot } from "../sync/boot.ts";
import { all } from "../sync/store.ts";
import type { MeasureProgress } from "../model/rows.ts";

const known = signal(boot.measured);
let asked = 0;

/** Undefined while nobody has said. */
export const standingOf = (id: number): MeasureProgress | undefined => known.value[id];

/** From now on; a page says it once. `only` is the measure that the page is about. */
export function followMeasures(only?: number) {
  let before = marks();
  if (!Object.keys(known.peek()).length) ask(only);
  effect(() => {
    const now = marks();
    if (now !== before) ask(only);
    before = now;
  });
}

const marks = () => JSON.stringify(all("measure"));

async function ask(only?: number) {
  const mine = ++asked, path = only ? `measures/${only}/progress` : "measures/progress";
  const answer = await fetch(`/api/v1/${path}`).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const body = await answer.json();
  if (mine === asked) known.value = only ? { [only]: body } : body;
}
