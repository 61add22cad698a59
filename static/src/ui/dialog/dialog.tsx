/** A small dialog that is drawn by a component and closes with Escape. */
import { render } from "preact";
import type { ComponentChildren } from "preact";

export function openDialog(
  title: string,
  content: (close: () => void) => ComponentChildren,
  options: { className?: string; onClose?: () => void } = {},
) {
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
  render(content(close), dialog);
  dialog.showModal();
  return close;
}

/** Ctrl/⌘ + Enter sends the form that the focus is in. */
export function sendWithEnter(e: KeyboardEvent) {
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
  e.preventDefault();
  if (e.target instanceof Element) e.target.closest("form")?.requestSubmit();
}
