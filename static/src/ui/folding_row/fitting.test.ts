/** How much of a row there is room for. */
import { same } from "../../testing.ts";
import { fitting } from "./fitting.ts";

const part = (width: number, isKept = false) => ({ width, isKept });

Deno.test("what fits exactly stays whole, without anything that opens more", () => {
  const parts = [part(100), part(100)];
  same(fitting(parts, { width: 210, gap: 10, more: 80 }), [true, true]);
});

Deno.test("what has no room goes, from the end, and makes room for what opens it", () => {
  const parts = [part(100), part(100), part(100)];
  same(fitting(parts, { width: 300, gap: 10, more: 80 }), [true, true, false]);
  same(fitting(parts, { width: 299, gap: 10, more: 80 }), [true, false, false]);
});

Deno.test("what is kept stays while others go, and stands where it stood", () => {
  const parts = [part(100), part(100), part(100, true)];
  same(fitting(parts, { width: 200, gap: 10, more: 80 }), [false, false, true]);
});

Deno.test("nothing is taken out of its turn because it is narrow", () => {
  const parts = [part(100), part(100), part(20)];
  same(fitting(parts, { width: 215, gap: 10, more: 80 }), [true, false, false]);
});

Deno.test("an empty row fits", () => {
  same(fitting([], { width: 0, gap: 10, more: 80 }), []);
});
