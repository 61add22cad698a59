/**
 * Single-letter keys: never while typing, never with a modifier, off for those who switched them
 * off.
 */
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";

export type Key = { keys: string[]; name: string; action: (e: KeyboardEvent) => void };

/** Keys that every screen has; a screen's own go before them. */
export const everywhere: Key[] = [];

export function useKeys(own: Key[]) {
  const table = [...own, ...everywhere];
  addEventListener("keydown", (e) => {
    if (
      isTyping(e) || e.ctrlKey || e.metaKey || e.altKey ||
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

export function isTyping(e: Event) {
  return e.target instanceof Element &&
    e.target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

function isIn(e: Event, what: string) {
  return e.target instanceof Element && e.target.closest(what) !== null;
}

function showKeys(table: Key[]) {
  openDialog(_("Keys"), (close) => (
    <>
      <h2>{_("Keys")}</h2>
      <dl class="keys">
        {table.map((one) => (
          <div key={one.name}>
            <dt>{[...new Set(one.keys.map(shown))].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{one.name}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>{_("Go, do, find")}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{_("These keys")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{_("Undo")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{_("Redo")}</dd>
        </div>
        <div>
          <dt>
            <kbd>F6</kbd>
          </dt>
          <dd>{_("To the message that is shown, and back")}</dd>
        </div>
      </dl>
      <div class="buttons">
        <button class="btn" onClick={close}>{_("Close")}</button>
      </div>
    </>
  ));
}

function shown(key: string) {
  const signs = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", " ": "␣" };
  return signs[key as " "] ?? (key.length === 1 ? key.toUpperCase() : key);
}
