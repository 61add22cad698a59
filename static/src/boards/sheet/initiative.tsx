/** The focus area of a card's initiative, and how far that has come over all boards. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { areaOf } from "../../sync/selectors.ts";
import type { Card, Progress } from "../../model/rows.ts";

export function Initiative({ card }: { card: Card }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const id = card.initiative_id;
    if (id) progressOfAll().then((all) => setProgress(all[id] ?? null), () => {});
  }, [card.initiative_id, card.finished_at]);
  const area = areaOf(card);
  if (!area) return null;
  return (
    <div class="area-line" data-hue={area.hue}>
      <span class="dot" />
      {area.name}
      <a class="its-page" href={`/focus/initiatives/${card.initiative_id}`}>{_("To its page")}</a>
      {progress && (
        <>
          <span class="grow" />
          <span class="num">{progress.finished}/{progress.cards}</span>
        </>
      )}
      {progress && (
        <progress
          max={progress.cards || 1}
          value={progress.finished}
          aria-label={_("How far the initiative is")}
        />
      )}
    </div>
  );
}

/** By initiative. */
async function progressOfAll(): Promise<Record<number, Progress>> {
  const answer = await fetch("/api/v1/initiatives/progress");
  return answer.ok ? await answer.json() : {};
}
