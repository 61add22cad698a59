/** Keeps the messages clear of what is being used: menus, forms, bars at the foot, what has focus. */
import { isClear, placeFor } from "../../model/placing.ts";
import type { Box } from "../../model/placing.ts";

const USED = [
  ".bar",
  ".menu",
  ".adding",
  ".bulk",
  ".remote",
  ".decisions",
  ".desk-head button",
  "dialog[open] :is(button, input, textarea, a[href], [role=option], [role=combobox])",
  ":is(input, textarea, [contenteditable]):focus",
  ".card:focus",
].join(", ");

let isLooking = false;

/** Looks again before the next frame. */
export function lookForPlace() {
  if (isLooking) return;
  isLooking = true;
  requestAnimationFrame(() => {
    isLooking = false;
    const place = document.getElementById("toasts");
    if (place?.childElementCount) moveClear(place);
  });
}

/** It stays where it is while that is free: a message that jumps cannot be read. */
function moveClear(place: HTMLElement) {
  const size = { width: place.offsetWidth, height: place.offsetHeight };
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const now = place.getBoundingClientRect(), taken = used(place);
  const isIn = now.right <= room.width && now.bottom <= room.height;
  if (place.dataset.placed && isIn && isClear(now, size, taken)) return;
  const { left, top } = placeFor(size, room, taken);
  place.style.left = `${left}px`;
  place.style.top = `${top}px`;
  place.dataset.placed = "true";
}

/** While a dialog is open nothing below it is. */
function used(place: HTMLElement): Box[] {
  const within = place.closest("dialog") ?? document;
  return [...within.querySelectorAll(USED)]
    .filter((one) => !place.contains(one))
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
}

/** What opens a menu, takes the focus or turns the screen, and the end of what slid into place. */
const NEWS = ["focusin", "keyup", "pointerup", "resize", "animationend", "scrollend"];

export function keepClear() {
  for (const kind of NEWS) addEventListener(kind, lookForPlace, { capture: true });
}
