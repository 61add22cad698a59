/**
 * A row that stays one line at every width and in every language: the links and buttons that have
 * no room go into a menu at its end. What is current or pressed goes last, and `data-keep` before
 * that.
 */
import { openMenu } from "../menu/menu.tsx";
import { fitting } from "./fitting.ts";
import type { Entry } from "../menu/menu.tsx";

const KEPT = "[aria-current], [aria-pressed='true'], [data-keep]";
const WATCHED = { childList: true, subtree: true, characterData: true };

/**
 * @param more opens what has no room; it stands last in the row
 * @returns what stops it
 */
export function foldRow(row: HTMLElement, more: HTMLButtonElement) {
  const look = () => fold(row, more), open = () => openFolded(row, more);
  const sizes = new ResizeObserver(look), changes = new MutationObserver(look);
  sizes.observe(row);
  changes.observe(row, { ...WATCHED, attributeFilter: ["aria-current", "aria-pressed"] });
  more.addEventListener("click", open);
  document.fonts.ready.then(look);
  return () => {
    sizes.disconnect();
    changes.disconnect();
    more.removeEventListener("click", open);
  };
}

/** Where the menu of a button opens: at the button, or where it has gone. */
export function placeOf(button: HTMLElement): HTMLElement {
  return button.hidden
    ? button.parentElement?.querySelector<HTMLElement>("[data-more]") ?? button
    : button;
}

function fold(row: HTMLElement, more: HTMLButtonElement) {
  const parts = partsOf(row, more);
  for (const one of [...parts, more]) one.hidden = false;
  const gap = parseFloat(getComputedStyle(row).columnGap) || 0;
  const room = { width: row.clientWidth, gap, more: more.offsetWidth };
  const has = fitting(
    parts.map((one) => ({ width: one.offsetWidth, isKept: one.matches(KEPT) })),
    room,
  );
  parts.forEach((one, at) => one.hidden = !has[at]);
  more.hidden = has.every(Boolean);
  more.toggleAttribute("data-on", parts.some((one) => one.hidden && isOn(one)));
}

function openFolded(row: HTMLElement, more: HTMLButtonElement) {
  const hidden = partsOf(row, more).filter((one) => one.hidden);
  openMenu(more, more.title || more.textContent.trim(), hidden.map(entryOf));
}

function entryOf(part: HTMLElement): Entry {
  const icon = part.querySelector("use")?.getAttribute("href")?.slice("#icon-".length);
  return {
    name: part.textContent.trim() || part.title,
    icon,
    hue: part.dataset.hue,
    isOn: part.matches("[aria-pressed]") ? isOn(part) : undefined,
    action: () => part.click(),
  };
}

const isOn = (part: HTMLElement) => part.matches("[aria-pressed='true'], [aria-current]");

function partsOf(row: HTMLElement, more: HTMLElement) {
  return ([...row.children] as HTMLElement[]).filter((one) => one !== more);
}
