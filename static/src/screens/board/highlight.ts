/**
 * Highlights: cards that somebody else changed a moment ago light up briefly, with that person's
 * face; one that was just finished is cheered.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { onChange, onRow } from "../../sync/store.ts";
import { confetti } from "../../ui/confetti.ts";

/** By card, who changed it. */
export const highlighted = signal(new Map<number, number | null>());
/** The card that was finished last. */
export const finished = signal(0);
const seen = new Set<number>();
/** Long enough to see whose face it is, in ms. */
const LASTS = 2600;

onChange.push((change) => {
  if (change.by === boot.me.id || !change.put.card) return;
  const ids = Object.keys(change.put.card).map(Number);
  const by = change.by ?? null;
  highlighted.value = new Map([...highlighted.value, ...ids.map((id) => [id, by] as const)]);
  setTimeout(
    () => highlighted.value = new Map([...highlighted.value].filter(([id]) => !ids.includes(id))),
    LASTS,
  );
});

onRow("card", (id, before, after) => {
  if (!before || !after || before.finished_at || !after.finished_at || seen.has(id)) return;
  seen.add(id);
  finished.value = id;
  setTimeout(() => {
    seen.delete(id);
    if (finished.value === id) finished.value = 0;
  }, 2500);
  requestAnimationFrame(() => confetti(document.getElementById(`card-${id}`)));
});
