/** Keeps pages, and brings them back, under the key of the sign-in that they were made for. */
import { inScript, putTogether, type Shell, streamOf, takenApart } from "../model/page_copy.ts";
import { copiesOf, namesByAge, pathsByAge, put, remove, removeAll } from "./copies.ts";
import { forgetKey, type Key, keyFor, knownKey } from "./keys.ts";
import { seal, unsealed } from "./sealed.ts";
import type { Copy } from "./copies.ts";
import type { Snapshot } from "../model/replica.ts";

/** What a shell is kept with: the answer's headers, and the server's clock less this machine's. */
type KeptShell = { shell: Shell; headers: [string, string][]; clock: number };
export type Restored = { shell: Shell; response: Response };

const MOST_PAGES = 12;
/** They are about the bytes on the wire, not about the page. */
const OF_THE_WIRE = ["content-encoding", "content-length", "date", "server", "etag"];
/** Moves with each wiping: what was begun before it is not written after it. */
let generation = 0;
let wiping: Promise<unknown> = Promise.resolve();

/** Nothing is kept without the key of the very sign-in that the page was made for. */
export async function keepPage(path: string, html: string, headers: Headers) {
  const found = takenApart(html), begun = generation, at = Date.now();
  if (!found) return;
  const { shell, rows } = found, key = await keyOf(String(shell.start.owner));
  if (!key) return;
  const clock = (shell.start.now ?? at) - at;
  const kept: KeptShell = { shell, headers: lasting(headers), clock };
  const records = await Promise.all(
    Object.entries({ ...rows, "": JSON.stringify(kept) }).map(([of, text]) =>
      recordOf(key, { path, of, at, version: String(shell.start.version) }, text)
    ),
  );
  if (begun !== generation) return;
  await remove(path);
  await put(records);
  for (const old of (await pathsByAge()).slice(MOST_PAGES)) await remove(old);
}

export function lasting(headers: Headers) {
  return [...headers].filter(([name]) => !OF_THE_WIRE.includes(name));
}

/** What an open page knows by now of its streams. */
export async function keepRows(path: string, owner: string, snapshots: Snapshot[]) {
  const begun = generation, key = await keyOf(owner), at = Date.now();
  const known = new Map((await copiesOf(path)).map((one) => [one.of, one]));
  const version = known.get("")?.version;
  if (!key || !version) return;
  const records = await Promise.all(
    snapshots.filter((one) => known.get(one.stream)?.owner === owner).map((one) =>
      recordOf(key, { path, of: one.stream, at, version }, inScript(one))
    ),
  );
  if (begun === generation) await put(records);
}

/** The page from its copy; null where there is none that this sign-in may read. */
export async function restored(path: string): Promise<Restored | null> {
  await wiping;
  const begun = generation;
  const [copies, key] = await Promise.all([copiesOf(path), keyFor(streamOf(path))]);
  if (key === "signed_out") await wipe();
  if (key === "refused") await wipeAbout(path);
  if (!key || typeof key === "string" || begun !== generation) return null;
  const others = copies.some((one) => one.owner !== key.owner || one.version !== key.version);
  if (others) {
    await wipe(key);
    return null;
  }
  const texts = await Promise.all(
    copies.map(async (one) => [one.of, await unsealed(key.key, nameOf(one), one.sealed)]),
  );
  const { "": kept, ...rows } = Object.fromEntries(texts) as Record<string, string | null>;
  if (!kept || Object.values(rows).includes(null)) return null;
  return made(JSON.parse(kept), rows as Record<string, string>, oldest(copies));
}

function made({ shell, headers, clock }: KeptShell, rows: Record<string, string>, at: number) {
  const html = putTogether(shell, rows, at, Date.now() + clock);
  return { shell, response: new Response(html, { headers }) };
}

const oldest = (copies: Copy[]) => Math.min(...copies.map((one) => one.at));

/** Everything, and the key. @param key stays, when it is somebody else's copies that go */
export async function wipe(key: Key | null = null) {
  generation++;
  if (!key) forgetKey();
  wiping = removeAll().catch(() => {}); // where nothing can be kept, nothing is
  await wiping;
}

/** Of every page with rows of the stream that this page is about. */
export async function wipeAbout(path: string) {
  generation++;
  const stream = streamOf(path), all = await namesByAge().catch(() => []);
  for (const [one, of] of all) if (one === path || (stream && of === stream)) await remove(one);
}

async function keyOf(owner: string): Promise<Key | null> {
  const key = knownKey() ?? await keyFor("");
  return key && typeof key !== "string" && key.owner === owner ? key : null;
}

const nameOf = ({ path, of, owner }: Pick<Copy, "path" | "of" | "owner">) =>
  `${owner} ${path} ${of}`;

async function recordOf(key: Key, about: Omit<Copy, "owner" | "sealed">, text: string) {
  const record = { ...about, owner: key.owner };
  return { ...record, sealed: await seal(key.key, nameOf(record), text) };
}
