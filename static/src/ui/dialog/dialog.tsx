/**
 * A dialog that is drawn by a component. Escape and a press beside it close it, unless what is
 * drawn in it has an objection (it hears `cancel`).
 */
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
  dialog.addEventListener("pointerdown", (e) => {
    if (isBeside(dialog, e) && dialog.dispatchEvent(new Event("cancel", { cancelable: true }))) {
      close();
    }
  });
  document.body.append(dialog);
  render(content(close), dialog);
  dialog.showModal();
  return close;
}

/** Its edge is the dialog's own, and what lies around it is, too. */
function isBeside(dialog: HTMLElement, e: PointerEvent) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const isInside = e.clientX >= left && e.clientX <= right && e.clientY >= top &&
    e.clientY <= bottom;
  return e.target === dialog && !isInside;
}

/** Ctrl/⌘ + Enter sends the form that the focus is in. */
export function sendWithEnter(e: KeyboardEvent) {
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
  e.preventDefault();
  if (e.target instanceof Element) e.target.closest("form")?.requestSubmit();
}
