/** The licences of what is inside the bundles, to go with them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Bundle } from "./manifest.ts";

const ICONS = "node_modules/lucide-static"; // cut into the sprite by build.py
const NAMES = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"];

export function licences(bundles: Bundle[]): string {
  const inputs = bundles.flatMap((one) => Object.keys(one.metafile.inputs));
  const packages = inputs.flatMap((path) => path.match(/^.*node_modules\/(@[^/]+\/)?[^/]+/) ?? []);
  const folders = [...new Set([...packages.filter((path) => existsSync(path)), ICONS])];
  return folders.map(licenceOf).sort().join(`\n\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    Deno.readTextFileSync(join(folder, "package.json")),
  );
  const file = NAMES.map((one) => join(folder, one)).find((path) => existsSync(path));
  const text = file ? Deno.readTextFileSync(file).trim() : "";
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
