/** Styles as old TVs read them, where esbuild does not write them so. */
import type { Plugin } from "esbuild";

const SIDES: Record<string, [string, string]> = {
  "inline": ["left", "right"],
  "block": ["top", "bottom"],
};

export const readableByOldTvs: Plugin = {
  name: "readable by old TVs",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: lowered(await Deno.readTextFile(path)),
      loader: "css",
    }));
  },
};

/**
 * One declaration a line, as deno fmt leaves them. Text runs from left to right. A gap is a grid's:
 * between flexible boxes there are margins, since no old TV would show one.
 */
export function lowered(css: string): string {
  return css
    .replace(/:where\(((?:[^()]|\([^()]*\))*)\)/g, "$1")
    .replace(/^( *)((?:row-|column-)?gap): (.*);$/gm, "$1grid-$2: $3;\n$1$2: $3;")
    .replace(
      /^( *)(margin-|padding-|inset-)(inline|block)-(start|end): (.*);$/gm,
      (_, indent, what, axis, end, value) =>
        `${indent}${nameOf(what)}${SIDES[axis][end === "start" ? 0 : 1]}: ${value};`,
    )
    .replace(
      /^( *)(margin-|padding-|inset-)(inline|block): (.*);$/gm,
      (_, indent, what, axis, values) => {
        const [first, second = first] = parts(values), [one, other] = SIDES[axis];
        const name = nameOf(what);
        return `${indent}${name}${one}: ${first};\n${indent}${name}${other}: ${second};`;
      },
    )
    .replace(/^( *)inset: (.*);$/gm, (_, indent, values) => {
      const [top, right = top, bottom = top, left = right] = parts(values);
      return Object.entries({ top, right, bottom, left })
        .map(([side, value]) => `${indent}${side}: ${value};`).join("\n");
    });
}

const nameOf = (what: string) => what === "inset-" ? "" : what;

/** `calc(1 * 2) 3` has two. */
function parts(values: string): string[] {
  return values.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}
