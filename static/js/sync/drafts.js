// @ts-check
/** Words that are written but not sent yet: they outlive a reload and a crash of the browser, and go
 * when they are sent or the person signs out. */

import { boot } from "./boot.js";

/** @param {string} name */
const placeOf = (name) => `tavla.draft.${boot.me?.id}.${name}`;

/** @param {string} name */
export const draft = (name) => localStorage.getItem(placeOf(name)) ?? "";

/** @param {string} name @param {string} text */
export function keepDraft(name, text) {
  try {
    if (text) localStorage.setItem(placeOf(name), text);
    else localStorage.removeItem(placeOf(name));
  } catch {
    // The storage is full: the text is still in its field.
  }
}
