/** A retrospective's notes: what stands with what, what is talked about when, the record as text. */
import type { Agreement, NoteColumn, RetrospectiveNote } from "./rows.ts";

export const PHASES = ["writing", "grouping", "dots", "talking", "agreeing", "closed"] as const;
export type Phase = typeof PHASES[number];
/** Dots by the note that they were given to. */
export type Dots = Readonly<Record<number, number>>;

/** The notes on top of their groups, the most dots first; among equals as they were revealed. */
export function topicsOf(notes: RetrospectiveNote[]): RetrospectiveNote[] {
  const tops = notes.filter((one) => one.under_id === null);
  return tops.sort((a, b) => b.dots - a.dots || a.id - b.id);
}

/** Those that are grouped under a note. */
export function groupOf(notes: RetrospectiveNote[], top: RetrospectiveNote): RetrospectiveNote[] {
  return notes.filter((one) => one.under_id === top.id).sort((a, b) => a.id - b.id);
}

/** What is talked about after this; undefined when all has been. */
export function nextTopic(topics: RetrospectiveNote[], now: number | null) {
  return topics.find((one) => !one.is_talked_about && one.id !== now);
}

export const dotsLeft = (each: number, given: Dots) =>
  each - Object.values(given).reduce((sum, dots) => sum + dots, 0);

/** One of one's own dots more on a note, or fewer: as far as there are any. */
export function withDots(given: Dots, note: number, dots: number, each: number): Dots {
  const { [note]: before = 0, ...others } = given;
  const most = dotsLeft(each, given) + before;
  return { ...others, [note]: Math.max(0, Math.min(dots, most)) };
}

/** `4:05`, and `+0:12` once the time is over. */
export function timeLeft(endsAt: string, now: number): string {
  const seconds = Math.ceil((Date.parse(endsAt) - now) / 1000), length = Math.abs(seconds);
  const text = `${Math.floor(length / 60)}:${String(length % 60).padStart(2, "0")}`;
  return seconds < 0 ? `+${text}` : text;
}

/** A note's name, by lot: it says nothing of who wrote it, or when. */
export function lotName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a record is made of. */
export type Recorded = {
  title: string;
  columns: NoteColumn[];
  notes: RetrospectiveNote[];
  agreements: Agreement[];
};

/** How the record says what it has: words and names in the reader's language. */
export type Wording = {
  agreed: string;
  column: (column: NoteColumn) => string;
  dots: (n: number) => string;
  owner: (id: number | null) => string;
};

/** The record as plain text, to be pasted where a team keeps such things. */
export function recordText({ title, columns, notes, agreements }: Recorded, say: Wording): string {
  const parts = columns.map((column) => {
    const tops = topicsOf(notes).filter((one) => one.column_id === column.id);
    return [say.column(column), ...tops.flatMap((top) => topicLines(notes, top, say))];
  });
  const agreed = agreements.map((one) => line(one.text, say.owner(one.owner_id)));
  const shown = [...parts, [say.agreed, ...agreed]].filter((part) => part.length > 1);
  return [title, ...shown.map((part) => part.join("\n"))].join("\n\n");
}

function topicLines(notes: RetrospectiveNote[], top: RetrospectiveNote, say: Wording) {
  const dots = top.dots ? say.dots(top.dots) : "";
  return [line(top.text, dots), ...groupOf(notes, top).map((one) => `  ${line(one.text, "")}`)];
}

const line = (text: string, more: string) => `- ${text}${more && ` (${more})`}`;
