/** Styles are written for old TVs as they read them. */
import { lowered } from "./old_tvs.ts";

/** @param css One declaration of a rule. */
function declared(css: string): string {
  return lowered(`  ${css};`).split("\n").map((line) => line.trim()).join(" ");
}
function same(is: string, should: string) {
  if (is !== should) throw new Error(`${is} is not ${should}`);
}

Deno.test("sides that go by the text's direction become those of the screen", () => {
  same(declared("margin-inline-start: auto"), "margin-left: auto;");
  same(declared("inset-inline-end: 0"), "right: 0;");
  same(declared("padding-block: calc(2 * (1px + 2px))"), paddings("calc(2 * (1px + 2px))"));
  same(declared("margin-block: calc(1 * var(--u)) 3px"), margins("calc(1 * var(--u))", "3px"));
  same(declared("inset: 0"), "top: 0; right: 0; bottom: 0; left: 0;");
  same(declared("inset: 9% auto 1px 0"), "top: 9%; right: auto; bottom: 1px; left: 0;");
});
const paddings = (one: string) => `padding-top: ${one}; padding-bottom: ${one};`;
const margins = (one: string, other: string) => `margin-top: ${one}; margin-bottom: ${other};`;

Deno.test("a grid has its gap under the name of before, too", () => {
  same(declared("gap: 1px 2px"), "grid-gap: 1px 2px; gap: 1px 2px;");
  same(declared("column-gap: 1px"), "grid-column-gap: 1px; column-gap: 1px;");
  same(declared("--gap: 1px"), "--gap: 1px;");
});

Deno.test("selectors without weight become those that they stand for", () => {
  same(lowered(":where(ol, ul) {"), "ol, ul {");
  same(lowered(':where(input:not([type="a"]), select) {'), 'input:not([type="a"]), select {');
});
