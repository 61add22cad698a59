/**
 * Holding lists still under the pointer and the focus: what others do there waits, and says so,
 * until they leave it.
 */
import { computed, signal } from "@preact/signals";
import { held } from "../model/hold_list.ts";
import { boot } from "../sync/boot.ts";
import { onChange } from "../sync/store.ts";
import type { ReadonlySignal } from "@preact/signals";

const PATIENCE = 20_000;
/** The list that is pointed at or worked in, as `column/lane`. */
const pointed = signal("");
/** Whether a list is the one, as a signal of its own. */
const isPointed: Map<string, ReadonlySignal<boolean>> = new Map();
/** What each list showed last. */
const shown: Map<string, number[]> = new Map();
let lastAction = 0;

onChange.push((change) => change.by === boot.me.id && letGo());

export function holdLists(root: HTMLElement) {
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

/** What a list shows now: its true order, or what it showed when it began to be held. */
export function holding(name: string, now: number[]) {
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

function point(name: string) {
  lastAction = Date.now();
  if (pointed.peek() !== name) pointed.value = name;
}

function nameUnder(target: EventTarget | null) {
  const list = target instanceof Element ? target.closest<HTMLElement>("[data-list]") : null;
  return list?.dataset.list ?? "";
}
