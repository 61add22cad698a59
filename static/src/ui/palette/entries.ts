/** What can stand in the palette: screens add what can be done in them. */
import { boot } from "../../sync/boot.ts";
import { withRecent } from "../../model/palette.ts";
import type { Listed } from "../../model/palette.ts";
import type { Member } from "../../model/rows.ts";
import type { Choosing } from "../chooser/chooser.tsx";

/** It does something, or asks one thing more: `step`. */
export type Entry = Listed & {
  icon?: string;
  person?: Member;
  hue?: string;
  isOn?: boolean;
  /** Closes also where several are chosen. */
  isLast?: boolean;
  hint?: string;
  small?: string;
  action?: () => void;
  step?: () => Choosing;
};

/** What the search has found. */
export type Found = {
  kind: "card" | "comment" | "ticket";
  id: number;
  title: string;
  excerpt: string;
  card_id: number | null;
  board_id: number | null;
  is_archived: boolean;
};

/** Asked each time the palette opens. */
export type Source = () => Entry[];

/** What a screen adds; fetched with the palette. */
export const commands: (() => Promise<Source>)[] = [];

/** Who can show what was found without leaving the page. @returns whether it was shown */
export const openers: ((found: Found) => boolean)[] = [];

const RECENT = `tavla.palette.${boot.me.id}`;

/** The keys of what this person chose lately: names of actions, addresses, numbers; no titles. */
export function recentKeys(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}

export function noteRecent(key: string) {
  try {
    localStorage.setItem(RECENT, JSON.stringify(withRecent(recentKeys(), key)));
  } catch {
    // a full storage remembers nothing
  }
}
