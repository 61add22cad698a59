/** Keeps the messages clear of what is being used, of what can be pressed, and of cards. */
import { placeFor } from "../../model/placing.ts";
import type { Below, Box } from "../../model/placing.ts";

const USED = [
  ".bar",
  ".menu",
  ".adding",
  ".bulk",
  ".remote",
  ".deciding",
  "dialog[open] :is(button, input, textarea, summary, a[href], [role=option], [role=combobox])",
  ":is(input, textarea, [contenteditable]):focus",
  ".card:focus",
].join(", ");
const CONTROLS = "main :is(button, a[href], input, textarea, summary)", CARDS = "main .card";

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

function moveClear(place: HTMLElement) {
  const size = { width: place.offsetWidth, height: place.offsetHeight };
  const room = { width: document.documentElement.clientWidth, height: innerHeight };
  const now = place.dataset.placed ? place.getBoundingClientRect() : undefined;
  const { left, top } = placeFor(size, room, below(place), now);
  place.style.left = `${left}px`;
  place.style.top = `${top}px`;
  place.dataset.placed = "true";
}

/** While a dialog is open nothing under it is used. */
function below(place: HTMLElement): Below {
  const within = place.closest("dialog") ?? document;
  const boxes = (selector: string): Box[] =>
    [...within.querySelectorAll(selector)]
      .filter((one) => !place.contains(one))
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.bottom > 0 && box.top < innerHeight);
  return { used: boxes(USED), controls: boxes(CONTROLS), cards: boxes(CARDS) };
}

/** What opens a menu, takes the focus or turns the screen, and the end of what slid into place. */
const NEWS = ["focusin", "keyup", "pointerup", "resize", "animationend", "scrollend"];

export function keepClear() {
  for (const kind of NEWS) addEventListener(kind, lookForPlace, { capture: true });
}
