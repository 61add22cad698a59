/**
 * Single-letter keys: never while typing, never with a modifier, off for those who switched them
 * off.
 */
import { boot } from "../../sync/boot.ts";
import { showKeys } from "../opening.ts";

export type Key = { keys: string[]; name: string; action: (e: KeyboardEvent) => void };

/** Keys that every screen has; a screen's own go before them. */
export const everywhere: Key[] = [];

export function useKeys(own: Key[]) {
  const table = [...own, ...everywhere];
  addEventListener("keydown", (e) => {
    if (
      (isTyping(e) && !isOfClicker(e)) || e.ctrlKey || e.metaKey || e.altKey ||
      document.querySelector("dialog[open], .menu")
    ) return;
    if (e.key === "?") return showKeys(table);
    const isLetter = e.key.length === 1;
    if (isLetter && !boot.me.has_single_keys) return;
    const isPress = e.key === "Enter" || e.key === " ";
    if (isPress && isIn(e, "button, a, summary, label")) return;
    const found = table.find((one) => one.keys.includes(e.key));
    if (found) {
      e.preventDefault();
      found.action(e);
    }
  });
}

/** A presenter's clicker goes on while somebody types on its laptop: a line has no pages. */
function isOfClicker(e: KeyboardEvent) {
  return ["PageUp", "PageDown"].includes(e.key) && e.target instanceof HTMLInputElement;
}

export function isTyping(e: Event) {
  return e.target instanceof Element &&
    e.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

function isIn(e: Event, what: string) {
  return e.target instanceof Element && e.target.closest(what) !== null;
}
