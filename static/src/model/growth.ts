/** Which initiatives have grown by cards that were finished, and how far each is. Pure. */
import type { Card, Initiative, Progress } from "./rows.ts";

type Named = Pick<Initiative, "id" | "name" | "areas">;

export interface Growth {
  initiative: Named;
  /** Steps that it came further. */
  steps: number;
  /** Percent that were finished before and are now. */
  before: number;
  now: number;
}

/** The one that came furthest first. */
export function growthOf(
  finished: Pick<Card, "initiative_id">[],
  initiatives: Named[],
  progress: Record<string, Progress>,
): Growth[] {
  return initiatives.map((initiative) => {
    const steps = finished.filter((card) => card.initiative_id === initiative.id).length;
    const { cards, finished: done } = progress[initiative.id] ?? { cards: steps, finished: steps };
    const percent = (n: number) => cards ? Math.max(0, Math.min(100, 100 * n / cards)) : 0;
    return { initiative, steps, before: percent(done - steps), now: percent(done) };
  }).filter(({ steps }) => steps > 0).sort((a, b) => b.steps - a.steps);
}
