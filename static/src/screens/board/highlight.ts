/**
 * Highlights: cards that somebody else changed a moment ago light up briefly; one that was just
 * finished is cheered.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { onChange, onRow } from "../../sync/store.ts";
import { confetti } from "../../ui/confetti.ts";

export const highlighted = signal(new Set<number>());
/** The card that was finished last. */
export const finished = signal(0);
const seen = new Set<number>();

onChange.push((change) => {
  if (change.by === boot.me.id || !change.put.card) return;
  const ids = Object.keys(change.put.card).map(Number);
  highlighted.value = new Set([...highlighted.value, ...ids]);
  setTimeout(
    () => highlighted.value = new Set([...highlighted.value].filter((id) => !ids.includes(id))),
    1400,
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
