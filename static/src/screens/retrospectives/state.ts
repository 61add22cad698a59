/** What the page of a retrospective shows, and what of it is only this person's. */
import { computed, signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { activeMembers } from "../../ui/status/status.tsx";
import type { NoteColumn, Retrospective } from "../../model/rows.ts";
import type { Dots } from "../../model/retrospective.ts";

/** A note of one's own that is hidden still. */
export type OwnNote = { name: string; column_id: number; text: string };

/** The one that this page is about. */
export const here = computed(() => row("retrospective", boot.retrospective));
/** Not those of earlier ones, which are here for what was agreed in them. */
export const notes = computed(() =>
  all("retrospective_note").filter((one) => one.retrospective_id === boot.retrospective)
);
export const agreements = computed(() =>
  all("agreement").filter((one) => one.retrospective_id === boot.retrospective)
    .sort((a, b) => a.id - b.id)
);
/** What was agreed before, the oldest first, with what was answered while this page is open. */
export const earlier = computed(() =>
  all("agreement").filter((one) => one.retrospective_id !== boot.retrospective)
    .sort((a, b) => a.id - b.id)
);

export const ownNotes = signal<OwnNote[]>([]);
export const ownDots = signal<Dots>({});
/** How many notes this page has sent, where nobody is told whose they are. */
export const sentHere = signal(0);

export async function fetchOwnPart() {
  const answer = await fetch(`/api/v1/retrospectives/${boot.retrospective}/own`).catch(() => null);
  if (!answer?.ok) return;
  const own: { notes: OwnNote[]; dots: { note_id: number; dots: number }[] } = await answer.json();
  ownNotes.value = own.notes;
  ownDots.value = Object.fromEntries(own.dots.map((one) => [one.note_id, one.dots]));
}

/** Whether this person takes part; the server decides. */
export const mayTakePart = boot.me.role === "admin" ||
  boot.me.role !== "viewer" && boot.me.team_id === boot.team;

export const peopleHere = () =>
  activeMembers().filter((one) => one.team_id === boot.team && one.role !== "viewer");

export function titleOf({ title, begun_at }: Pick<Retrospective, "title" | "begun_at">) {
  return title || _("Retrospective {day}", { day: dayText(begun_at) });
}

const KINDS: Record<string, { name: string; icon: string }> = {
  positive: { name: _("Positive"), icon: "sun" },
  negative: { name: _("Negative"), icon: "cloud-rain" },
  reflection: { name: _("Reflection"), icon: "message-square" },
  lesson: { name: _("Lesson"), icon: "sprout" },
};

export const columnName = ({ kind, name }: NoteColumn) => KINDS[kind]?.name ?? name ?? "";
export const columnIcon = ({ kind }: NoteColumn) => KINDS[kind]?.icon ?? "tag";
export const USUAL = Object.keys(KINDS);
