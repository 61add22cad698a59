/**
 * Bundles the front end with esbuild: `deno run bundle.ts SOURCE STYLES TARGET KEY`, all of them
 * folders but the key, which says what the bundles were made of (build.py).
 */
import * as esbuild from "esbuild";
import { basename, dirname, join, relative } from "node:path";
import { type Entries, scriptsOf, sheetsOf } from "./entries.ts";
import { licences } from "./licences.ts";
import { firstModules, preceded } from "./grouping.ts";
import { type Bundle, manifestOf } from "./manifest.ts";
import { readableByOldTvs } from "./old_tvs.ts";

const TODAY = ["chrome111", "firefox113", "safari16.4"];
const OLD_TVS = ["chrome63"];
const FIRST_BROWSERS = ["es5"];

const [SOURCE, STYLES, TARGET, KEY] = Deno.args;
const COMMON: esbuild.BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  write: false,
  outdir: TARGET,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
};
const WORKER = { format: "iife", sourcemap: false } as const;

async function bundled(options: esbuild.BuildOptions): Promise<Bundle> {
  return await esbuild.build({ ...COMMON, ...options }) as Bundle;
}

async function members(entryPoints: Entries): Promise<Bundle> {
  const modules = { format: "esm", target: TODAY } as const;
  const alone = await bundled({ ...modules, entryPoints, minify: false });
  const first = firstModules(
    entryPoints,
    alone.metafile.inputs,
    join(relative(".", SOURCE), "screens"),
  );
  return await bundled({ ...modules, ...preceded(entryPoints, first), splitting: true });
}

const scripts = scriptsOf(SOURCE), sheets = sheetsOf(STYLES);
const bundles = await Promise.all([
  members(scripts.members),
  bundled({ entryPoints: scripts.guests, format: "esm", target: TODAY }),
  bundled({ ...preceded(scripts.tvs, () => [scripts.polyfills]), format: "iife", target: OLD_TVS }),
  bundled({ entryPoints: scripts.workersOfTvs, ...WORKER, target: OLD_TVS }),
  bundled({ entryPoints: scripts.workersOfMembers, ...WORKER, target: TODAY }),
  bundled({ entryPoints: scripts.first, target: FIRST_BROWSERS, bundle: false, minify: false }),
  bundled({ entryPoints: sheets.today, target: TODAY }),
  bundled({ entryPoints: sheets.tvs, target: OLD_TVS, plugins: [readableByOldTvs] }),
]);
await esbuild.stop();

const kept = new Set(["manifest.json", "icons.svg", "licences.txt"]);
for (const file of bundles.flatMap((one) => one.outputFiles)) {
  await Deno.writeFile(file.path, file.contents);
  kept.add(basename(file.path));
}
await Deno.writeTextFile(join(TARGET, "licences.txt"), licences(bundles));
await Deno.writeTextFile(join(TARGET, "manifest.json"), manifestOf(bundles, KEY, dirname(TARGET)));
for (const { name } of Deno.readDirSync(TARGET)) {
  if (!kept.has(name)) await Deno.remove(join(TARGET, name));
}
