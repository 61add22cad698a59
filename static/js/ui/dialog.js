// @ts-check
/** A small dialog that is drawn by a component and closes with Escape. */
import { render } from "preact";
import { html } from "./html.js";

/**
 * @param {string} title @param {(close: () => void) => any} content
 * @param {{className?: string, onClose?: () => void}} [options]
 */
export function openDialog(title, content, options = {}) {
  const dialog = document.createElement("dialog");
  dialog.className = options.className ?? "small";
  dialog.setAttribute("aria-label", title);
  const close = () => dialog.close();
  dialog.addEventListener("close", () => {
    render(null, dialog);
    dialog.remove();
    options.onClose?.();
  });
  dialog.addEventListener("pointerdown", (e) => e.target === dialog && close());
  document.body.append(dialog);
  render(html`${content(close)}`, dialog);
  dialog.showModal();
  return close;
}

/** Ctrl/⌘ + Enter sends the form that the focus is in. @param {KeyboardEvent} e */
export function sendWithEnter(e) {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
    e.preventDefault();
    /** @type {HTMLElement} */ (e.target).closest("form")?.requestSubmit();
  }
}
