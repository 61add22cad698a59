/** What a browser is sent: which scripts and sheets, made for which browsers. */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";

export type Entries = Record<string, string>;

const OF_GUESTS = ["shared", "requester"];
const OF_TVS = ["wall", "pairing"];
const SHEETS_OF_TVS = [...OF_TVS, "night"];
const KINDS = [".tsx", ".ts"];

export function scriptsOf(source: string) {
  const all = names(join(source, "screens"));
  const main = (name: string) => findScript(source, `screens/${name}/main`);
  const of = (screens: string[]): Entries =>
    Object.fromEntries(screens.map((name) => [name, main(name)]));
  return {
    members: of(all.filter((name) => ![...OF_GUESTS, ...OF_TVS].includes(name))),
    guests: of(OF_GUESTS),
    tvs: of(OF_TVS),
    polyfills: findScript(source, "screens/wall/polyfills"),
    workersOfTvs: { "wall-worker": findScript(source, "screens/wall/worker") },
    workersOfMembers: { "worker": findScript(source, "worker/worker") },
    first: { "too-old": findScript(source, "screens/wall/too_old") },
  };
}

/** Every file in the folder `pages` is a sheet of its own, made of what it imports. */
export function sheetsOf(styles: string) {
  const all = names(join(styles, "pages")).map((file) => basename(file, ".css"));
  const of = (pages: string[]): Entries =>
    Object.fromEntries(pages.map((page) => [page, join(styles, "pages", `${page}.css`)]));
  return {
    today: of(all.filter((page) => !SHEETS_OF_TVS.includes(page))),
    tvs: of(all.filter((page) => SHEETS_OF_TVS.includes(page))),
  };
}

/** A module by its path without the ending: it may be written in any of three ways. */
function findScript(source: string, path: string): string {
  const found = KINDS.map((kind) => join(source, path + kind)).find((file) => existsSync(file));
  if (!found) throw new Error(`There is no ${path} in ${source}.`);
  return found;
}

function names(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map((one) => one.name).sort();
}
