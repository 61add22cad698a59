// @ts-check
/**
 * Drafts: words that are written but not sent yet, or were refused and came back: they outlive a
 * reload and a crash of the browser, and go when they are sent or the person signs out.
 */

import { signal } from "@preact/signals";
import { boot } from "./boot.js";

/** How often each field got words back: a field that shows its draft is drawn anew with it. */
const returned = signal(/** @type {Record<string, number>} */ ({}));
/** What the storage had no room for. @type {Map<string, string>} */
const homeless = new Map();

/** @param {string} name */
const placeOf = (name) => `tavla.draft.${boot.me?.id}.${name}`;

/** @param {string} name */
export const draft = (name) => homeless.get(name) ?? localStorage.getItem(placeOf(name)) ?? "";

/** @param {string} name @param {string} text */
export function keepDraft(name, text) {
  homeless.delete(name);
  try {
    if (text) localStorage.setItem(placeOf(name), text);
    else localStorage.removeItem(placeOf(name));
  } catch {
    homeless.set(name, text);
  }
}

/**
 * Changes when words come back to the field: a key for what is drawn with the draft.
 * @param {string} name
 */
export const returnsOf = (name) => returned.value[name] ?? 0;

/**
 * Puts refused words back, before whatever has been written there since.
 * @param {string} name @param {string} text
 */
export function giveBack(name, text) {
  const since = draft(name);
  const isOne = since.includes(text) || text.includes(since);
  keepDraft(name, isOne ? (since.length > text.length ? since : text) : `${text}\n\n${since}`);
  noteReturn(name);
}

/** What was written there has been saved. @param {string} name @param {string} text */
export function forgetSaved(name, text) {
  if (draft(name) !== text) return;
  keepDraft(name, "");
  keepDraft(`${name}.base`, "");
}

/** Another tab has given words back. @param {string} name */
export function noteReturn(name) {
  returned.value = { ...returned.peek(), [name]: (returned.peek()[name] ?? 0) + 1 };
}
