// @ts-check
/** A plain menu at a place: arrows walk, Enter chooses, Escape closes and gives the focus back. */
import { render } from "preact";
import { html, Icon } from "./html.js";

/**
 * @typedef {{name: string, action: () => void, icon?: string, hint?: string, hue?: string,
 *   isOff?: boolean, isOn?: boolean}} Entry
 */

const CLICK_LASTS = 700;

/** @param {Element} anchor @param {string} title @param {Entry[]} entries */
export function openMenu(anchor, title, entries) {
  const box = openBox(
    anchor,
    title,
    (close) => html`<p>${title}</p>${entries.map((one) => item(one, close))}`,
  );
  if (!box) return;
  box.setAttribute("role", "menu");
  box.setAttribute("aria-label", title);
  /** @type {HTMLElement} */ (box.querySelector("button:enabled") ?? box).focus();
}

/**
 * A box at a place, with whatever is drawn in it. Pressed again, its own button closes it.
 * @param {Element} anchor @param {string} title
 * @param {(close: (giveBack: boolean) => void) => any} content
 * @returns {HTMLElement | null} null when it was open and is closed now
 */
export function openBox(anchor, title, content) {
  const open = /** @type {any} */ (document.querySelector(".menu"));
  closeMenus();
  if (open?.anchor === anchor && open.dataset.title === title) return null;
  const box = document.createElement("div");
  box.className = "menu";
  const close = (/** @type {boolean} */ giveBack) => {
    render(null, box);
    box.remove();
    removeEventListener("pointerdown", outside, true);
    if (giveBack && anchor instanceof HTMLElement) anchor.focus();
  };
  const outside = (/** @type {Event} */ e) => {
    const target = /** @type {Node} */ (e.target);
    if (box.contains(target) || (anchor.matches("button") && anchor.contains(target))) return;
    close(false);
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, true), CLICK_LASTS);
  };
  render(content(close), box);
  box.addEventListener("keydown", (e) => keys(e, box, close));
  Object.assign(box, { closeMenu: close, anchor, tabIndex: -1 });
  box.dataset.title = title;
  (anchor.closest("dialog") ?? document.body).append(box);
  place(box, anchor);
  addEventListener("pointerdown", outside, true);
  /** @type {HTMLElement | null} */ (box.querySelector("input"))?.focus();
  return box;
}

/** The press that closed a menu does nothing else. @param {Event} e */
function swallow(e) {
  e.stopPropagation();
  e.preventDefault();
}

export function closeMenus() {
  for (const box of document.querySelectorAll(".menu")) /** @type {any} */ (box).closeMenu?.(false);
}

/** @param {Entry} one @param {(giveBack: boolean) => void} close */
function item(one, close) {
  const choose = () => {
    close(true);
    one.action();
  };
  return html`
    <button role=${one.isOn === undefined ? "menuitem" : "menuitemcheckbox"} aria-checked=${one
      .isOn} disabled=${one.isOff} data-hue=${one.hue}
      onClick=${choose}>
        ${one.icon && html`<${Icon} name=${one.icon} />`}<span>${one.name}</span>
        ${one.isOn && html`<span class="hint"><${Icon} name="check" /></span>`}
        ${one.hint && html`<span class="hint"><kbd>${one.hint}</kbd></span>`}
      </button>
  `;
}

/** @param {KeyboardEvent} e @param {HTMLElement} box @param {(giveBack: boolean) => void} close */
function keys(e, box, close) {
  const all = /** @type {HTMLElement[]} */ ([...box.querySelectorAll("button:enabled")]);
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (e.key === "Escape" || e.key === "Tab") close(true);
  else if (e.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
  else if (e.key === "ArrowUp") all[(at - 1 + all.length) % all.length]?.focus();
  else if (e.key === "Home") all[0]?.focus();
  else if (e.key === "End") all[all.length - 1]?.focus();
  else return;
  e.preventDefault();
  e.stopPropagation();
}

/** @param {HTMLElement} box @param {Element} anchor */
function place(box, anchor) {
  const at = anchor.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(at.bottom + 4, innerHeight - box.offsetHeight - 8))}px`;
}
