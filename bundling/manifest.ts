/** What the server reads to write a page: which file is which (board/web/bundles.py). */
import type { BuildResult, Metafile } from "esbuild";
import { basename, relative, resolve } from "node:path";

export type Bundle = {
  outputFiles: NonNullable<BuildResult["outputFiles"]>;
  metafile: Metafile;
};
type Outputs = Metafile["outputs"];

export function manifestOf(bundles: Bundle[], key: string, served: string): string {
  const outputs: Outputs = Object.assign({}, ...bundles.map((one) => one.metafile.outputs));
  const later = new Set(Object.values(outputs).flatMap((one) => importedLater(one)));
  const entries = Object.entries(outputs).filter(([path, one]) =>
    one.entryPoint && !later.has(path)
  );
  const pick = (kind: string) => entries.filter(([path]) => path.endsWith(kind)).map(([p]) => p);
  const manifest = {
    key,
    scripts: Object.fromEntries(
      pick(".js").map((path) => [nameOf(path), withImports(path, outputs).map(fileOf)]),
    ),
    sheets: Object.fromEntries(pick(".css").map((path) => [nameOf(path), fileOf(path)])),
    fonts: Object.keys(outputs).filter((path) => path.endsWith(".woff2")).map(fileOf).sort(),
    sources: sourcesOf(outputs, served),
  };
  return JSON.stringify(manifest, null, 2) + "\n";
}

/** The script, and what it imports, and so on: what a browser would find out step by step. */
function withImports(path: string, outputs: Outputs): string[] {
  const found = [path];
  for (const one of found) {
    const statics = outputs[one].imports.filter((i) => i.kind === "import-statement");
    found.push(...statics.map((i) => i.path).filter((next) => !found.includes(next)));
  }
  return found;
}

const importedLater = ({ imports }: Outputs[string]) =>
  imports.filter((one) => one.kind === "dynamic-import").map((one) => one.path);

/** Our own scripts: sentences to translate stand in them. */
function sourcesOf(outputs: Outputs, served: string): string[] {
  const inputs = Object.values(outputs).flatMap((one) => Object.keys(one.inputs));
  const own = inputs.filter((path) => /^(?!.*(:|node_modules\/)).*\.tsx?$/.test(path));
  return [...new Set(own.map((path) => relative(served, resolve(path))))].sort();
}

const fileOf = (path: string) => basename(path);
const nameOf = (path: string) => basename(path).replace(/-[A-Z0-9]{8}\.\w+$/, "");
