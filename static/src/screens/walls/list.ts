/** The standing walls that this person may see, and the groups among those that are theirs. */
import { computed, signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";

export const walls = signal(boot.walls);

/** Those that several things can be asked of in one go. */
const mine = computed(() => walls.value.filter((wall) => wall.may_change));

export const groupNames = computed(() => {
  const names = mine.value.map((wall) => wall.group_name).filter(Boolean);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
});

/** @param group "" for all in the house */
export const wallsOf = (group: string) =>
  mine.value.filter((wall) => !group || wall.group_name === group);

export async function reload() {
  const response = await fetch("/api/v1/walls").catch(() => null); // the next look tries again
  if (response?.ok) walls.value = await response.json();
}
