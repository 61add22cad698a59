/**
 * Refused texts, what somebody wrote and the server refused: back in the field that they came from,
 * and named here until the person has seen to them.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.ts";
import { giveBack } from "./drafts.ts";
import type { Written } from "../model/outbox.ts";

export type Refusal = Written & { key: string; why: string };

const PREFIX = `tavla.refused.${boot.me.id}.`;
/** What the storage had no room for. */
let homeless: Refusal[] = [];
export const refusals = signal(readAll());

/** @param key of the command */
export function keepRefusal(key: string, written: Written, why: string) {
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

export function dropRefusal(key: string) {
  homeless = homeless.filter((one) => one.key !== key);
  localStorage.removeItem(PREFIX + key);
  refusals.value = readAll();
}

/**
 * A text of that field is saved, or refused again: what was refused of it before needs no notice
 * of its own.
 */
export function dropRefusalsIn(draft: string, text: string) {
  for (const one of refusals.peek()) {
    if (one.draft === draft && text.includes(one.text)) dropRefusal(one.key);
  }
}

function readAll(): Refusal[] {
  const stored = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).sort();
  return [...stored.map((name) => JSON.parse(localStorage.getItem(name) ?? "null")), ...homeless]
    .filter(Boolean);
}

addEventListener("storage", (e) => {
  if (e.key === null || e.key.startsWith(PREFIX)) refusals.value = readAll();
});
