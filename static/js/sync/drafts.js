// @ts-check
/** Words that are written but not sent yet: they outlive a reload and a crash of the page, and go when they are sent. */

/** @param {string} name */
export const draft = (name) => sessionStorage.getItem(`tavla.draft.${name}`) ?? "";

/** @param {string} name @param {string} text */
export function keepDraft(name, text) {
  if (text) sessionStorage.setItem(`tavla.draft.${name}`, text);
  else sessionStorage.removeItem(`tavla.draft.${name}`);
}
