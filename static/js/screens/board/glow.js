// @ts-check
/** Cards that somebody else changed a moment ago glow briefly. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { onChange } from "../../sync/store.js";

/** @type {import("@preact/signals").Signal<Set<number>>} */
export const fresh = signal(new Set());

onChange.push((change) => {
  if (change.by === boot.me?.id || !change.put.card) return;
  const ids = Object.keys(change.put.card).map(Number);
  fresh.value = new Set([...fresh.value, ...ids]);
  setTimeout(() => fresh.value = new Set([...fresh.value].filter((id) => !ids.includes(id))), 1400);
});
