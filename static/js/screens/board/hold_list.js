// @ts-check
/**
 * Holding lists still under the pointer and the focus: what others do there waits, and says so,
 * until they leave it.
 */
import { computed, signal } from "@preact/signals";
import { held } from "../../model/hold_list.js";
import { boot } from "../../sync/boot.js";
import { onChange } from "../../sync/store.js";

const PATIENCE = 20_000;
/** The list that is pointed at or worked in, as `column/lane`. */
const pointed = signal("");
/**
 * Whether a list is the one, as a signal of its own.
 * @type {Map<string, import("@preact/signals").ReadonlySignal<boolean>>}
 */
const isPointed = new Map();
/** What each list showed last. @type {Map<string, number[]>} */
const shown = new Map();
let lastAction = 0;

onChange.push((change) => change.by === boot.me.id && letGo());

/** @param {HTMLElement} root */
export function holdLists(root) {
  root.addEventListener("pointerover", (e) => {
    if (e.pointerType === "mouse" && !document.body.classList.contains("is-dragging")) {
      point(nameUnder(e.target));
    }
  });
  root.addEventListener("pointerleave", () => point(""));
  root.addEventListener("focusin", (e) => point(nameUnder(e.target)));
  root.addEventListener("keydown", () => lastAction = Date.now());
  setInterval(() => pointed.peek() && Date.now() - lastAction > PATIENCE && point(""), 2000);
}

/**
 * What a list shows now: its true order, or what it showed when it began to be held.
 * @param {string} name @param {number[]} now
 */
export function holding(name, now) {
  const before = shown.get(name);
  let here = isPointed.get(name);
  if (!here) isPointed.set(name, here = computed(() => pointed.value === name));
  if (here.value && before) {
    const answer = held(before, now);
    if (answer.isHeld) return answer;
  }
  shown.set(name, now);
  return { ids: now, isHeld: false, news: 0 };
}

/** One's own action, or a wish to see: everything takes its true place. */
export function letGo() {
  shown.clear();
  point("");
}

/** @param {string} name */
function point(name) {
  lastAction = Date.now();
  if (pointed.peek() !== name) pointed.value = name;
}

/** @param {EventTarget | null} target */
function nameUnder(target) {
  const list = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (target).closest?.(
    "[data-list]",
  ));
  return list?.dataset.list ?? "";
}
