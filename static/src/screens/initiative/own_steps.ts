/** The steps of this page's initiative that are on boards one may see, and how many there are in all. */
import { computed } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all } from "../../sync/store.ts";
import type { Card } from "../../model/rows.ts";

const PLACES = { doing: 0, next: 1, done: 2 };

export type Standing = keyof typeof PLACES;

export function standingOf(card: Pick<Card, "started_at" | "finished_at">): Standing {
  if (card.finished_at) return "done";
  return card.started_at ? "doing" : "next";
}

/** What is under way first, then what comes, the one that starts soonest first. */
export const steps = computed(() =>
  all("card").filter((one) => one.initiative_id === boot.initiative).sort(byStanding)
);

function byStanding(a: Card, b: Card) {
  const places = PLACES[standingOf(a)] - PLACES[standingOf(b)];
  const starts = (a.starts_on ?? "9").localeCompare(b.starts_on ?? "9");
  return places || starts || b.moved_at.localeCompare(a.moved_at);
}

export const counts = computed(() => ({
  cards: boot.elsewhere.cards + steps.value.length,
  finished: boot.elsewhere.finished + steps.value.filter((one) => one.finished_at).length,
}));
