/** Keys on the map: arrows move the initiative that has the focus, Enter opens its page. */
import { placeAt } from "../../model/focus_map.ts";
import { placeInitiatives } from "../../focus/actions.ts";
import { mayChange } from "../../focus/progress.ts";
import { draw } from "./map_drag.ts";
import { showAll, zoomIn, zoomOut } from "./map_view.ts";
import { spots } from "./whole.ts";
import type { Point } from "../../model/focus_map.ts";

const STEP = 12, LARGE = 5;
/** Presses that follow each other are one move, and one undo. */
const PAUSE = 600;
const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const VIEWS: Record<string, () => void> = { "+": zoomIn, "-": zoomOut, "0": showAll };

export function watchKeys(svg: SVGSVGElement) {
  let moving: { id: number; at: Point } | null = null, timer = 0;
  const send = () => {
    clearTimeout(timer);
    if (moving) placeInitiatives([{ id: moving.id, ...placeAt(moving.at) }]);
    moving = null;
  };
  const pressed = (e: KeyboardEvent) => {
    const node = e.target instanceof Element ? e.target.closest<SVGGElement>(".node") : null;
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const way = WAYS[e.key], id = Number(node?.dataset.id);
    if (VIEWS[e.key]) VIEWS[e.key]();
    else if (node && e.key === "Enter") location.assign(`/focus/initiatives/${id}`);
    else if (node && way && mayChange) {
      const from = moving?.id === id ? moving.at : spots.value.get(id);
      if (!from) return;
      const by = e.shiftKey ? STEP * LARGE : STEP;
      moving = { id, at: { x: from.x + way[0] * by, y: from.y + way[1] * by } };
      draw(svg, node, moving.at);
      clearTimeout(timer);
      timer = setTimeout(send, PAUSE);
    } else return;
    e.preventDefault();
  };
  svg.addEventListener("keydown", pressed);
  svg.addEventListener("focusout", send);
}
