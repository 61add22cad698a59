/**
 * How modules are put together into few files. esbuild makes one file of those that the same
 * entries reach, and what is imported when it is wanted is an entry to it: so all are made to reach
 * the same.
 */
import type * as esbuild from "esbuild";
import { isAbsolute, join, relative } from "node:path";
import type { Entries } from "./entries.ts";

type Inputs = esbuild.Metafile["inputs"];
type Kind = esbuild.ImportKind;
const STATIC = "import-statement", DYNAMIC = "dynamic-import";
/** Of an entry, or of what is imported when it is wanted: the modules that are there before it. */
export type First = (path: string) => string[];

/** The screen that people come to first and most. */
const HOME = "board";

/**
 * Pages share one file: what the home screen begins with below the screens, as far as another one
 * does. What only one screen wants later comes after all of that screen.
 */
export function firstModules(entryPoints: Entries, inputs: Inputs, screens: string): First {
  const entries = Object.values(entryPoints).map((path) => relative(".", path));
  const begins = new Map(entries.map((one) => [one, reached(one, inputs, [STATIC])]));
  const wanted = new Map(entries.map((one) => [one, reached(one, inputs, [STATIC, DYNAMIC])]));
  const users = (of: Map<string, string[]>, path: string) =>
    entries.filter((one) => of.get(one)?.includes(path));
  const home = begins.get(relative(".", entryPoints[HOME])) ?? [];
  const shared = home.filter((path) => !path.startsWith(screens) && users(begins, path).length > 1);
  return (path) => {
    const screens = entries.includes(path) ? [] : users(wanted, path);
    return screens.length === 1 ? begins.get(screens[0]) ?? [] : shared;
  };
}

/** @param kinds of imports that are followed */
function reached(from: string, inputs: Inputs, kinds: Kind[]): string[] {
  const found = new Set([from]);
  for (const path of found) {
    for (const one of inputs[path].imports) if (kinds.includes(one.kind)) found.add(one.path);
  }
  return [...found];
}

/** The same entries, each of which imports its first modules before it runs. */
export function preceded(entryPoints: Entries, first: First): esbuild.BuildOptions {
  const virtual = (path: string) => ({ path: relative(".", path), namespace: "preceded" });
  const plugin: esbuild.Plugin = {
    name: "preceded",
    setup(build) {
      build.onResolve({ filter: /^preceded:/ }, ({ path }) => virtual(path.slice(9)));
      build.onResolve(
        { filter: /^\./ },
        ({ path, kind, resolveDir }) =>
          kind === DYNAMIC ? virtual(join(resolveDir, path)) : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: "preceded" }, ({ path }) => ({
        contents: [...first(path).map((one) => `import ${at(one)};`), `export * from ${at(path)};`]
          .join("\n"),
        resolveDir: Deno.cwd(),
      }));
    },
  };
  const entries = Object.entries(entryPoints).map(([name, path]) => [name, `preceded:${path}`]);
  return { entryPoints: Object.fromEntries(entries), plugins: [plugin] };
}

const at = (path: string) => JSON.stringify(isAbsolute(path) ? path : `./${path}`);
