/** What was decided today, and whose turn it is next: the server's answer, with what it rests on. */
import { signal } from "@preact/signals";
import { row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";

export type TeamInTurn = {
  team_id: number;
  dealt: number;
  /** Tickets for each full-time equivalent that it had for them. */
  per_full_time: number;
  /** What it can take today; 0: nobody is there. */
  weight: number;
  agreed: number;
  people: number;
  away: number;
  is_resting: boolean;
};

export const today = signal({
  decided: 0,
  first_contact: 0,
  turn: { next: null as number | null, teams: [] as TeamInTurn[] },
});

export async function readToday() {
  const response = await fetch("/api/v1/desk/today").catch(() => null);
  if (response?.ok) today.value = await response.json();
}

export const teamName = (id: number | null) => row("team", id)?.name ?? "–";

/** “User support 41 · Operations 42, 1 of 3 away”: the smallest is next. */
export function whyItIsTheirTurn() {
  const { teams } = today.value.turn;
  const isEven = teams.every((one) => one.agreed === teams[0].agreed && one.weight === one.agreed);
  return teams.map((one) => standing(one, isEven)).join(" · ");
}

/** Where capacities differ, tickets are told for each full-time equivalent. */
function standing(one: TeamInTurn, isEven: boolean) {
  const n = isEven ? one.dealt : one.per_full_time.toFixed(1);
  const parts = [`${teamName(one.team_id)} ${n}`];
  if (one.away) {
    const all = one.people;
    parts.push(ngettext("{n} of {all} away", "{n} of {all} away", one.away, { all }));
  }
  if (one.is_resting) parts.push(_("three in a row: rests"));
  return parts.join(", ");
}
