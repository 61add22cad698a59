// @ts-check
/** Words that are written but not sent yet: they outlive a reload and a crash of the page, and go when they are sent. */

import { boot } from "./boot.js";

/** @param {string} name */
const placeOf = (name) => `tavla.draft.${boot.me?.id}.${name}`;

/** @param {string} name */
export const draft = (name) => sessionStorage.getItem(placeOf(name)) ?? "";

/** @param {string} name @param {string} text */
export function keepDraft(name, text) {
  if (text) sessionStorage.setItem(placeOf(name), text);
  else sessionStorage.removeItem(placeOf(name));
}
