/** How the stops of a standup are called: people by their first names, cards by their titles. */
import { stopsOf } from "../model/turns.ts";
import { row } from "../sync/store.ts";
import { firstName } from "./people.ts";
import { titleOf } from "./texts.ts";
import type { Standup } from "../model/rows.ts";

/** "" before the first one, after the last, and for what is not there any more. */
export function nameOfStop(standup: Standup, at: number) {
  const id = stopsOf(standup)[at];
  if (standup.style === "round") {
    const person = row("member", id);
    return person ? firstName(person) : "";
  }
  const card = row("card", id);
  return card ? titleOf(card) : "";
}
