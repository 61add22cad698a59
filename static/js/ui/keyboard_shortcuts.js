// @ts-check
/**
 * Single-letter keys: never while typing, never with a modifier, off for those who switched them
 * off.
 */
import { boot } from "../sync/boot.js";
import { _ } from "../sync/i18n.js";
import { openDialog } from "./dialog.js";
import { html } from "./html.js";

/** @typedef {{keys: string[], name: string, action: (e: KeyboardEvent) => void}} Key */

/** @param {Key[]} table */
export function useKeys(table) {
  addEventListener("keydown", (e) => {
    if (
      isTyping(e) || e.ctrlKey || e.metaKey || e.altKey ||
      document.querySelector("dialog[open], .menu")
    ) return;
    if (e.key === "?") return showKeys(table);
    const isLetter = e.key.length === 1;
    if (isLetter && boot.me && !boot.me.has_single_keys) return;
    const isPress = e.key === "Enter" || e.key === " ";
    if (isPress && /** @type {Element} */ (e.target).closest?.("button, a, summary, label")) return;
    const found = table.find((one) => one.keys.includes(e.key));
    if (found) {
      e.preventDefault();
      found.action(e);
    }
  });
}

/** @param {Event} e */
export function isTyping(e) {
  const target = /** @type {HTMLElement} */ (e.target);
  return target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

/** @param {Key[]} table */
function showKeys(table) {
  openDialog(_("Keys"), (close) =>
    html`
      <h2>${_("Keys")}</h2>
      <dl class="keys">${table.map((one) =>
        html`
          <div>
            <dt>${[...new Set(one.keys.map(shown))].map((key) =>
              html`
                <kbd>${key}</kbd>
              `
            )}</dt>
            <dd>${one.name}</dd>
          </div>
        `
      )}
            <div><dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt><dd>${_("Go, do, find")}</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>${_("These keys")}</dd></div>
            <div><dt><kbd>Ctrl</kbd> <kbd>Z</kbd></dt><dd>${_("Undo")}</dd></div>
            <div><dt><kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Z</kbd></dt><dd>${_(
              "Redo",
            )}</dd></div></dl>
      <div class="buttons"><button class="btn" onClick=${close}>${_("Close")}</button></div>
    `);
}

/** @param {string} key */
function shown(key) {
  const signs = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", " ": "␣" };
  return signs[/** @type {" "} */ (key)] ?? (key.length === 1 ? key.toUpperCase() : key);
}
