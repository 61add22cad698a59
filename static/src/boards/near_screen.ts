/** Keeps what is near the screen built, while it scrolls, changes and is printed. */
import { batch } from "@preact/signals";
import { heights, isOnPaper, knowledge, wanted } from "./long_list.ts";
import { whenIdle } from "../sync/idle.ts";
import { onChange } from "../sync/store.ts";
import type { LongList } from "./long_list.ts";

/** In pixels beyond the edge: at first nothing, so that the page is there; then what comes next. */
const AT_FIRST = 0, AHEAD = 400, IN_IDLE_MOMENTS = 1000;
const lists = new Set<LongList>();
let isDrawn = false, isPlanned = false, isMoreKnown = false, width = innerWidth;

export function buildNearScreen(root: HTMLElement) {
  root.addEventListener("scroll", () => look(AHEAD), { capture: true, passive: true });
  addEventListener("resize", resized);
  addEventListener("beforeprint", () => isOnPaper.value = true);
  addEventListener("afterprint", () => isOnPaper.value = false);
  onChange.push(lookInIdleMoment);
}

/** Has a card built that a list shows. @returns once it is there */
export async function bring(id: number) {
  wanted.value = id;
  await Promise.resolve();
}

/** For a list's component, as soon as it stands in the page. @returns the end of that */
export function keepNearBuilt(list: LongList) {
  lists.add(list);
  return () => void lists.delete(list);
}

/** For a list's component, whenever it was drawn: once for all that are drawn at a time. */
export function wasDrawn() {
  if (isDrawn) return;
  isDrawn = true;
  queueMicrotask(() => {
    isDrawn = false;
    look(AT_FIRST);
    lookInIdleMoment();
  });
}

/** List by list, so that nobody who begins to work has to wait. */
function lookInIdleMoment() {
  if (isPlanned) return;
  isPlanned = true;
  whenIdle(() => {
    isPlanned = false;
    if (isMoreKnown) knowledge.value++;
    isMoreKnown = false;
    if ([...lists].some((list) => lookAt(list, IN_IDLE_MOMENTS))) lookInIdleMoment();
  });
}

function resized() {
  if (width !== innerWidth) heights.forget();
  width = innerWidth;
  look(AHEAD);
}

/** All cards have other heights now. */
export function lookAnew() {
  heights.forget();
  look(AHEAD);
}

function look(ahead: number) {
  batch(() => lists.forEach((list) => lookAt(list, ahead)));
}

/** @returns whether it draws something else then */
function lookAt(list: LongList, ahead: number) {
  if (list.measure()) isMoreKnown = true;
  return list.look(ahead);
}
