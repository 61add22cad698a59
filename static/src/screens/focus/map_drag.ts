/**
 * Dragging on the map: an initiative to another place, or the map itself. Only what is dragged and
 * its links are drawn anew, past the components; the row says the rest when it is let go.
 */
import { placeAt, radiusOf } from "../../model/focus_map.ts";
import { pathOf } from "../../focus/picture.tsx";
import { placeInitiatives } from "../../focus/actions.ts";
import { mayChange } from "../../focus/progress.ts";
import { row } from "../../sync/store.ts";
import { panBy, pointOf, zoom } from "./map_view.ts";
import { spots } from "./whole.ts";
import type { Point } from "../../model/focus_map.ts";

const SLACK = 4;

type Drag = { start: MouseEvent; last: Point; node: SVGGElement | null; hasMoved: boolean };

export function watchDrags(svg: SVGSVGElement) {
  let drag: Drag | null = null;
  const begin = (e: PointerEvent) => {
    if (e.button !== 0 || !(e.target instanceof Element)) return;
    const node = e.target.closest<SVGGElement>(".node");
    if (node ? !mayChange : zoom.value === 1) return;
    drag = { start: e, last: pointOf(svg, e), node, hasMoved: false };
    svg.setPointerCapture(e.pointerId);
  };
  const go = (e: PointerEvent) => {
    if (!drag) return;
    const { start, node } = drag;
    const away = Math.hypot(e.clientX - start.clientX, e.clientY - start.clientY);
    if (!drag.hasMoved && away < SLACK) return;
    drag.hasMoved = true;
    const at = pointOf(svg, e);
    if (node) draw(svg, node, at);
    else panBy(at.x - drag.last.x, at.y - drag.last.y);
    drag.last = node ? at : pointOf(svg, e);
  };
  const end = () => {
    const done = drag;
    drag = null;
    if (!done?.node) return;
    const id = Number(done.node.dataset.id);
    if (!done.hasMoved) location.assign(`/focus/initiatives/${id}`);
    else placeInitiatives([{ id, ...placeAt(done.last) }]);
  };
  const cancel = () => {
    const spot = drag?.node && spots.value.get(Number(drag.node.dataset.id));
    if (drag?.node && spot) draw(svg, drag.node, spot);
    drag = null;
  };
  const escape = (e: KeyboardEvent) => e.key === "Escape" && cancel();
  svg.addEventListener("pointerdown", begin);
  svg.addEventListener("pointermove", go);
  svg.addEventListener("pointerup", end);
  svg.addEventListener("pointercancel", cancel);
  addEventListener("keydown", escape);
  return () => removeEventListener("keydown", escape);
}

/** An initiative at a point, with its links. */
export function draw(svg: SVGSVGElement, node: SVGGElement, at: Point) {
  const { id } = node.dataset;
  node.setAttribute("transform", `translate(${at.x} ${at.y})`);
  const links = svg.querySelectorAll<SVGPathElement>(`[data-from="${id}"], [data-to="${id}"]`);
  for (const link of links) drawLink(link, Number(id), at);
}

function drawLink(link: SVGPathElement, id: number, at: Point) {
  const ends = [Number(link.dataset.from), Number(link.dataset.to)];
  const [from, to] = ends.map((end) => row("initiative", end));
  const [start, end] = ends.map((end) => end === id ? at : spots.value.get(end));
  if (!from || !to || !start || !end) return;
  link.setAttribute("d", pathOf(start, end, radiusOf(from), radiusOf(to)));
}
