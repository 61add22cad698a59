/**
 * How a drag by pointer begins and ends: a press that goes some way, or is held by a finger, lifts
 * what is under it; Escape, a second finger and a lost pointer put it down.
 */
const HOLD = 230, SLOP = 8;

/** A pointer that is down on something, where it began and where it is. */
export type Press<What> = {
  what: What;
  pointer: number;
  isTouch: boolean;
  x0: number;
  y0: number;
  x: number;
  y: number;
  hold?: number;
};

type Drag<What> = {
  /** What is to be dragged by that; null where it is pressed for something else. */
  take: (target: Element) => What | null;
  /** How far it has gone, in px. */
  way?: (press: Press<What>) => number;
  lift: (press: Press<What>) => void;
  drop: (press: Press<What>) => void;
  /** Put down, dropped or not. */
  settle: (press: Press<What>) => void;
};

export function watchPresses<What>(root: HTMLElement, { take, way = length, ...drag }: Drag<What>) {
  let press: Press<What> | null = null, isLifted = false, wasDragged = false;

  function lift() {
    if (!press) return;
    root.setPointerCapture(press.pointer);
    isLifted = wasDragged = true;
    navigator.vibrate?.(10);
    drag.lift(press);
  }

  function end() {
    if (!press) return;
    clearTimeout(press.hold);
    if (isLifted) drag.settle(press);
    press = null;
    isLifted = false;
    setTimeout(() => wasDragged = false);
  }

  root.addEventListener("pointerdown", (e) => {
    const what = e.target instanceof Element && !e.button ? take(e.target) : null;
    if (what === null) return;
    end(); // a second finger puts down what the first has lifted
    const { clientX: x, clientY: y, pointerId: pointer } = e, isTouch = e.pointerType === "touch";
    press = { what, pointer, isTouch, x0: x, y0: y, x, y };
    if (isTouch) press.hold = setTimeout(lift, HOLD);
  });
  root.addEventListener("pointermove", (e) => {
    if (!press || e.pointerId !== press.pointer) return;
    press.x = e.clientX;
    press.y = e.clientY;
    if (isLifted || way(press) <= SLOP) return;
    if (press.isTouch) end();
    else lift();
  });
  root.addEventListener("touchmove", (e) => isLifted && e.preventDefault(), { passive: false });
  root.addEventListener("pointerup", () => {
    if (press && isLifted) drag.drop(press);
    end();
  });
  root.addEventListener("pointercancel", end);
  root.addEventListener(
    "click",
    (e) => wasDragged && (e.preventDefault(), e.stopPropagation()),
    true,
  );
  addEventListener("keydown", (e) => e.key === "Escape" && end());
}

const length = ({ x, y, x0, y0 }: Press<unknown>) => Math.hypot(x - x0, y - y0);
