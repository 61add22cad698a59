/** What is told beside the open ticket: what is like it, its requester's others, whose it would be. */
import { signal } from "@preact/signals";
import type { Listed } from "./queue.ts";

export type Proposal = {
  team_id: number | null;
  why: string;
  wall_title: string;
  member_id: number | null;
  member_why: string;
  /** Tickets of the last 28 days. */
  had: number;
};
export type Beside = { similar: Listed[]; of_requester: Listed[]; proposal: Proposal };

const known = signal<{ id: number; told: Beside } | null>(null);
/** What the coordinator has written for the wall, by ticket. */
export const wallTitles = signal<Record<number, string>>({});

export const besideOf = (id: number) => known.value?.id === id ? known.value.told : null;

let asked = 0;

/** Read when it is opened; with each change at the desk anew. A late answer to another is let go. */
export async function readBeside(id: number) {
  asked = id;
  const response = await fetch(`/api/v1/tickets/${id}/beside`).catch(() => null);
  const told = response?.ok && await response.json();
  if (told && asked === id) known.value = { id, told };
}

/** What walls will call its card. */
export const wallTitleOf = (id: number) =>
  wallTitles.value[id] ?? besideOf(id)?.proposal.wall_title ?? "";
