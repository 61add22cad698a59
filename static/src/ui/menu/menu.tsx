/**
 * A plain menu at a place: arrows walk, letters go to what begins so, Enter chooses, Escape closes
 * and gives the focus back.
 */
import { render } from "preact";
import { matching } from "../../model/matching.ts";
import type { ComponentChildren } from "preact";
import { Icon } from "../icon/icon.tsx";

/** Entries of one `group` stand together under its name. */
export type Entry = {
  name: string;
  group?: string;
  action: () => void;
  icon?: string;
  hint?: string;
  hue?: string;
  isOff?: boolean;
  isOn?: boolean;
};

const CLICK_LASTS = 700, TYPING_LASTS = 900;
/** With the focus given back to where it was, or not. */
export type Close = (giveBack: boolean) => void;
/** The menus and boxes that are open, with where they were opened. */
const opened = new Map<Element, { anchor: Element; close: Close }>();

export function openMenu(anchor: Element, title: string, entries: Entry[]) {
  const box = openBox(
    anchor,
    title,
    (close) => (
      <>
        {!entries[0]?.group && <p>{title}</p>}
        {entries.map((one, i) => (
          <>
            {one.group && one.group !== entries[i - 1]?.group && <p class="group">{one.group}</p>}
            {item(one, close)}
          </>
        ))}
      </>
    ),
  );
  if (!box) return;
  box.setAttribute("role", "menu");
  box.setAttribute("aria-label", title);
  (box.querySelector<HTMLElement>("button:not(:disabled)") ?? box).focus();
}

/**
 * A box at a place, with whatever is drawn in it. Pressed again, its own button closes it.
 * @returns null when it was open and is closed now
 */
export function openBox(
  anchor: Element,
  title: string,
  content: (close: Close) => ComponentChildren,
): HTMLElement | null {
  const open = document.querySelector<HTMLElement>(".menu");
  const isSame = open?.dataset.title === title && opened.get(open)?.anchor === anchor;
  closeMenus();
  if (isSame) return null;
  const box = document.createElement("div");
  box.className = "menu";
  const close = (giveBack: boolean) => {
    render(null, box);
    box.remove();
    opened.delete(box);
    removeEventListener("pointerdown", outside, true);
    if (giveBack && anchor instanceof HTMLElement) anchor.focus();
  };
  const outside = (e: Event) => {
    const target = e.target instanceof Node ? e.target : null;
    if (box.contains(target) || (anchor.matches("button") && anchor.contains(target))) return;
    close(false);
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, true), CLICK_LASTS);
  };
  render(content(close), box);
  box.addEventListener("keydown", (e) => keys(e, box, close));
  opened.set(box, { anchor, close });
  box.tabIndex = -1;
  box.dataset.title = title;
  (anchor.closest("dialog") ?? document.body).append(box);
  place(box, anchor);
  addEventListener("pointerdown", outside, true);
  box.querySelector("input")?.focus();
  return box;
}

/** The press that closed a menu does nothing else. */
function swallow(e: Event) {
  e.stopPropagation();
  e.preventDefault();
}

export function closeMenus() {
  for (const { close } of [...opened.values()]) close(false);
}

function item(one: Entry, close: Close) {
  const choose = () => {
    close(true);
    one.action();
  };
  return (
    <button
      role={one.isOn === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked={one.isOn}
      disabled={one.isOff}
      data-hue={one.hue}
      onClick={choose}
    >
      {one.icon && <Icon name={one.icon} />}
      <span>{one.name}</span>
      {one.isOn && (
        <span class="hint">
          <Icon name="check" />
        </span>
      )}
      {one.hint && (
        <span class="hint">
          <kbd>{one.hint}</kbd>
        </span>
      )}
    </button>
  );
}

/** What is being typed in a menu, and when the last letter came. */
let typed = { text: "", at: 0 };

function goTo(letter: string, all: HTMLElement[]) {
  const now = Date.now(), before = now - typed.at < TYPING_LASTS ? typed.text : "";
  typed = { text: before + letter, at: now };
  const named = all.map((item) => ({ item, name: item.querySelector("span")?.textContent ?? "" }));
  matching(named, typed.text)[0]?.item.focus();
}

const isLetter = (e: KeyboardEvent) =>
  [...e.key].length === 1 && e.key !== " " && !e.ctrlKey && !e.metaKey && !e.altKey &&
  !(e.target instanceof HTMLInputElement);

function keys(e: KeyboardEvent, box: HTMLElement, close: Close) {
  const all = [...box.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const at = all.findIndex((one) => one === document.activeElement);
  if (e.key === "Escape" || e.key === "Tab") close(true);
  else if (e.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
  else if (e.key === "ArrowUp") all[(at - 1 + all.length) % all.length]?.focus();
  else if (e.key === "Home") all[0]?.focus();
  else if (e.key === "End") all[all.length - 1]?.focus();
  else if (isLetter(e)) goTo(e.key, all);
  else return;
  e.preventDefault();
  e.stopPropagation();
}

function place(box: HTMLElement, anchor: Element) {
  const at = anchor.getBoundingClientRect();
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(at.bottom + 4, innerHeight - box.offsetHeight - 8))}px`;
}
