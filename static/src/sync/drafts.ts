/**
 * Drafts: words that are written but not sent yet, or were refused and came back: they outlive a
 * reload and a crash of the browser, and go when they are sent or the person signs out.
 */

import { signal } from "@preact/signals";
import { boot } from "./boot.ts";

/** How often each field got words back: a field that shows its draft is drawn anew with it. */
const returned = signal<Record<string, number>>({});
/** What the storage had no room for. */
const homeless = new Map<string, string>();

const placeOf = (name: string) => `tavla.draft.${boot.me.id}.${name}`;

export const draft = (name: string) =>
  homeless.get(name) ?? localStorage.getItem(placeOf(name)) ?? "";

export function keepDraft(name: string, text: string) {
  homeless.delete(name);
  try {
    if (text) localStorage.setItem(placeOf(name), text);
    else localStorage.removeItem(placeOf(name));
  } catch {
    homeless.set(name, text);
  }
}

/** Changes when words come back to the field: a key for what is drawn with the draft. */
export const returnsOf = (name: string) => returned.value[name] ?? 0;

/** Puts refused words back, before whatever has been written there since. */
export function giveBack(name: string, text: string) {
  const since = draft(name);
  const isOne = since.includes(text) || text.includes(since);
  keepDraft(name, isOne ? (since.length > text.length ? since : text) : `${text}\n\n${since}`);
  noteReturn(name);
}

/** What was written there has been saved. */
export function forgetSaved(name: string, text: string) {
  if (draft(name) !== text) return;
  keepDraft(name, "");
  keepDraft(`${name}.base`, "");
}

/** Another tab has given words back. */
export function noteReturn(name: string) {
  returned.value = { ...returned.peek(), [name]: (returned.peek()[name] ?? 0) + 1 };
}
