/** Which part of the map is seen: how near, and where. */
import { computed, signal } from "@preact/signals";
import { HEIGHT, WIDTH } from "../../model/focus_map.ts";
import type { Point } from "../../model/focus_map.ts";

const NEAREST = 6, STEP = 1.4;
/** A phone begins nearer: names would be dust. */
const START = innerWidth < 640 ? 2.4 : 1;

const view = signal({ zoom: START, x: 0, y: 0 });

export const zoom = computed(() => view.value.zoom);
export const viewBox = computed(() => {
  const { x, y, zoom } = view.value;
  return `${x} ${y} ${WIDTH / zoom} ${HEIGHT / zoom}`;
});

/** Around a point that stays where it is; the middle of what is seen unless one is said. */
export function zoomBy(factor: number, around?: Point) {
  const { x, y, zoom } = view.value, next = Math.min(NEAREST, Math.max(1, zoom * factor));
  const at = around ?? { x: x + WIDTH / zoom / 2, y: y + HEIGHT / zoom / 2 };
  show({ zoom: next, x: at.x - (at.x - x) * zoom / next, y: at.y - (at.y - y) * zoom / next });
}

export const zoomIn = () => zoomBy(STEP);
export const zoomOut = () => zoomBy(1 / STEP);
export const showAll = () => show({ zoom: 1, x: 0, y: 0 });

export function panBy(dx: number, dy: number) {
  const { x, y, zoom } = view.value;
  show({ zoom, x: x - dx, y: y - dy });
}

/** No further than the map goes. */
function show({ zoom, x, y }: Point & { zoom: number }) {
  const inside = (n: number, most: number) => Math.min(most - most / zoom, Math.max(0, n));
  view.value = { zoom, x: inside(x, WIDTH), y: inside(y, HEIGHT) };
}

/** A point of the screen in the drawing's units. */
export function pointOf(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Point {
  const matrix = svg.getScreenCTM();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix?.inverse());
  return { x, y };
}
