/** The map as a file of its own: what the style sheet says is written into it, names stay text. */
import type { Box } from "../../model/focus_map.ts";

const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "paint-order",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "display",
];

export function saveSvg(drawn: SVGSVGElement, { width, height }: Pick<Box, "width" | "height">) {
  const copy = drawn.cloneNode(true) as SVGSVGElement; // it is one
  const originals = drawn.querySelectorAll("*"), copies = copy.querySelectorAll("*");
  copies.forEach((one, i) => writeStyles(one, getComputedStyle(originals[i])));
  copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.prepend(ground(getComputedStyle(drawn).backgroundColor));
  download(new XMLSerializer().serializeToString(copy));
}

function writeStyles(one: Element, style: CSSStyleDeclaration) {
  for (const name of STYLES) one.setAttribute(name, style.getPropertyValue(name));
  for (const name of ["tabindex", "class", "role"]) one.removeAttribute(name);
}

function ground(colour: string) {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const name of ["width", "height"]) rect.setAttribute(name, "100%");
  rect.setAttribute("fill", colour);
  return rect;
}

function download(text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  link.download = `focus-map-${new Date().toISOString().slice(0, 10)}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
