// @ts-check
/**
 * Refused texts, what somebody wrote and the server refused: back in the field that they came from,
 * and named here until the person has seen to them.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.js";
import { giveBack } from "./drafts.js";

/** @typedef {import("../model/outbox.js").Written & {key: string, why: string}} Refusal */

const PREFIX = `tavla.refused.${boot.me?.id}.`;
/** What the storage had no room for. @type {Refusal[]} */
let homeless = [];
export const refusals = signal(readAll());

/**
 * @param {string} key of the command @param {import("../model/outbox.js").Written} written
 * @param {string} why
 */
export function keepRefusal(key, written, why) {
  const refusal = { ...written, key, why };
  if (written.draft) {
    dropRefusalsIn(written.draft, written.text);
    giveBack(written.draft, written.text);
  }
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(refusal));
  } catch {
    homeless.push(refusal);
  }
  refusals.value = readAll();
}

/** @param {string} key */
export function dropRefusal(key) {
  homeless = homeless.filter((one) => one.key !== key);
  localStorage.removeItem(PREFIX + key);
  refusals.value = readAll();
}

/**
 * A text of that field is saved, or refused again: what was refused of it before needs no notice of
 * its own.
 * @param {string} draft @param {string} text
 */
export function dropRefusalsIn(draft, text) {
  for (const one of refusals.peek()) {
    if (one.draft === draft && text.includes(one.text)) dropRefusal(one.key);
  }
}

/** @returns {Refusal[]} */
function readAll() {
  const stored = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).sort();
  return [...stored.map((name) => JSON.parse(localStorage.getItem(name) ?? "null")), ...homeless]
    .filter(Boolean);
}

addEventListener("storage", (e) => {
  if (e.key === null || e.key.startsWith(PREFIX)) refusals.value = readAll();
});
