// @ts-check
/**
 * Highlights: cards that somebody else changed a moment ago light up briefly; one that was just
 * finished is cheered.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { onChange, onRow } from "../../sync/store.js";
import { confetti } from "../../ui/confetti.js";

/** @type {import("@preact/signals").Signal<Set<number>>} */
export const highlighted = signal(new Set());
/** The card that was finished last. */
export const finished = signal(0);
const seen = new Set();

onChange.push((change) => {
  if (change.by === boot.me?.id || !change.put.card) return;
  const ids = Object.keys(change.put.card).map(Number);
  highlighted.value = new Set([...highlighted.value, ...ids]);
  setTimeout(
    () => highlighted.value = new Set([...highlighted.value].filter((id) => !ids.includes(id))),
    1400,
  );
});

onRow((table, id, before, after) => {
  if (
    table !== "card" || !before || !after || before.finished_at || !after.finished_at ||
    seen.has(id)
  ) return;
  seen.add(id);
  finished.value = Number(id);
  setTimeout(() => {
    seen.delete(id);
    if (finished.value === Number(id)) finished.value = 0;
  }, 2500);
  requestAnimationFrame(() => confetti(document.getElementById(`card-${id}`)));
});
