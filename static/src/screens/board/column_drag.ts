/**
 * Dragging a column by its head, by mouse, pen, or a finger that is held. Like the dragging of
 * cards it reads the page and rearranges nothing; the menu has the same for keys.
 */
const HOLD = 230, SLOP = 8, EDGE = 70, SPEED = 16;
const HEADS = ".column > header, .lane-head > header";
const NOT_HERE = "button, input, a";

type Press = { column: HTMLElement; pointer: number; isTouch: boolean; x0: number; hold?: number };
type Flight = { line: HTMLElement; frame: number; x: number; at: number };

/** @param drop where among the others it stands now */
export function makeColumnsDraggable(
  root: HTMLElement,
  drop: (columnId: number, at: number) => void,
) {
  let press: Press | null = null, flight: Flight | null = null, wasDragged = false;

  root.addEventListener("pointerdown", (e) => {
    const target = e.target instanceof Element ? e.target : null;
    const column = target?.closest(HEADS)?.closest<HTMLElement>(".column");
    if (!column || e.button || target?.closest(NOT_HERE)) return;
    end();
    const isTouch = e.pointerType === "touch";
    press = { column, pointer: e.pointerId, isTouch, x0: e.clientX };
    if (isTouch) press.hold = setTimeout(lift, HOLD);
  });
  root.addEventListener("pointermove", (e) => {
    if (!press || e.pointerId !== press.pointer) return;
    if (flight) flight.x = e.clientX;
    else if (Math.abs(e.clientX - press.x0) > SLOP) press.isTouch ? end() : lift();
  });
  root.addEventListener("touchmove", (e) => flight && e.preventDefault(), { passive: false });
  root.addEventListener("pointerup", () => {
    if (press && flight) drop(Number(press.column.dataset.column), flight.at);
    end();
  });
  root.addEventListener("pointercancel", end);
  root.addEventListener(
    "click",
    (e) => wasDragged && (e.preventDefault(), e.stopPropagation()),
    true,
  );
  addEventListener("keydown", (e) => e.key === "Escape" && end());

  function lift() {
    if (!press) return;
    root.setPointerCapture(press.pointer);
    const line = document.createElement("div");
    line.className = "drop-line upright";
    document.body.append(line);
    press.column.classList.add("lifted");
    document.body.classList.add("is-dragging-column");
    navigator.vibrate?.(10);
    wasDragged = true;
    flight = { line, frame: 0, x: press.x0, at: 0 };
    frame();
  }

  function frame() {
    if (!press || !flight) return;
    scroll(root, flight.x);
    aim(press.column, flight);
    flight.frame = requestAnimationFrame(frame);
  }

  function end() {
    if (!press) return;
    clearTimeout(press.hold);
    press.column.classList.remove("lifted");
    if (flight) settle(flight);
    press = flight = null;
    setTimeout(() => wasDragged = false);
  }
}

function aim(column: HTMLElement, flying: Flight) {
  const others = [...column.parentElement?.children ?? []].filter((one) => one !== column);
  const boxes = others.map((one) => one.getBoundingClientRect());
  flying.at = boxes.filter((box) => box.left + box.width / 2 < flying.x).length;
  const before = boxes[flying.at - 1], after = boxes[flying.at];
  const x = before && after ? (before.right + after.left) / 2 : after ? after.left : before?.right;
  const { top, height } = column.getBoundingClientRect();
  Object.assign(flying.line.style, { left: `${x}px`, top: `${top}px`, height: `${height}px` });
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
