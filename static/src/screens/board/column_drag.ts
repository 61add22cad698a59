/**
 * Dragging a column by its head, by mouse, pen, or a finger that is held. Like the dragging of
 * cards it reads the page and rearranges nothing; the menu has the same for keys.
 */
import { watchPresses } from "../../ui/press.ts";
import type { Press } from "../../ui/press.ts";

const EDGE = 70, SPEED = 16;
const HEADS = ".column > header, .lane-head > header";
const NOT_HERE = "button, input, a";

type Flight = { line: HTMLElement; frame: number; at: number };

/** @param drop where among the others it stands now */
export function makeColumnsDraggable(
  root: HTMLElement,
  drop: (columnId: number, at: number) => void,
) {
  let flight: Flight | null = null;

  watchPresses<HTMLElement>(root, {
    take: (target) =>
      target.closest(NOT_HERE)
        ? null
        : target.closest(HEADS)?.closest<HTMLElement>(".column") ?? null,
    way: ({ x, x0 }) => Math.abs(x - x0),
    lift: (press) => {
      flight = takeOff(press.what);
      frame(press);
    },
    drop: ({ what }) => {
      if (flight) drop(Number(what.dataset.column), flight.at);
    },
    settle: ({ what }) => {
      what.classList.remove("lifted");
      if (flight) settle(flight);
      flight = null;
    },
  });

  function frame(press: Press<HTMLElement>) {
    if (!flight) return;
    scroll(root, press.x);
    aim(press, flight);
    flight.frame = requestAnimationFrame(() => frame(press));
  }
}

function takeOff(column: HTMLElement): Flight {
  const line = document.createElement("div");
  line.className = "drop-line upright";
  document.body.append(line);
  column.classList.add("lifted");
  document.body.classList.add("is-dragging-column");
  return { line, frame: 0, at: 0 };
}

function aim({ what: column, x }: Press<HTMLElement>, flying: Flight) {
  const others = [...column.parentElement?.children ?? []].filter((one) => one !== column);
  const boxes = others.map((one) => one.getBoundingClientRect());
  flying.at = boxes.filter((box) => box.left + box.width / 2 < x).length;
  const before = boxes[flying.at - 1], after = boxes[flying.at];
  const left = before && after
    ? (before.right + after.left) / 2
    : after
    ? after.left
    : before?.right;
  const { top, height } = column.getBoundingClientRect();
  Object.assign(flying.line.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
}

function scroll(root: HTMLElement, x: number) {
  const board = root.querySelector(".board"), box = board?.getBoundingClientRect();
  if (!board || !box) return;
  if (x < box.left + EDGE) board.scrollLeft -= SPEED;
  else if (x > box.right - EDGE) board.scrollLeft += SPEED;
}

function settle(flying: Flight) {
  cancelAnimationFrame(flying.frame);
  flying.line.remove();
  document.body.classList.remove("is-dragging-column");
}
