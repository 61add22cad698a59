/**
 * The key of this sign-in's copies. The server gives it; it is kept in memory alone, here and in
 * the pages that are open, so that a worker that was stopped has it again while the server is away.
 */
import { keyFrom } from "./sealed.ts";
import { scope } from "./scope.ts";

export type Key = { owner: string; version: string; key: CryptoKey };
/** "refused" is the server's word: not signed in, or no right to see that stream. */
export type KeyAnswer = Key | "signed_out" | "refused" | null;

/** A server that has not answered by then is away, as far as a page that waits is concerned. */
const PATIENCE = 50, PAGES_ANSWER_WITHIN = 100;
const REFUSED = [403, 404];
/** The cookie with the public name of the sign-in, over https and on a developer's machine. */
const OWNERS = ["__Host-copy", "copy"];
let known: Key | null = null;

export const knownKey = () => known;

export function forgetKey() {
  known = null;
}

/**
 * The server's word where it answers soon, and by that the right to see `stream`; otherwise what is
 * known here or in an open page, if the cookies are still of that sign-in. Null when there is none.
 */
export async function keyFor(stream: string): Promise<KeyAnswer> {
  const asked = askServer(stream);
  const soon = await Promise.race([asked, after(PATIENCE)]);
  return soon ?? await remembered() ?? await asked;
}

/** Where a worker cannot read cookies, only the server says whose they are. */
async function remembered() {
  const key = known ?? await askPages();
  const cookies = await Promise.all(OWNERS.map((name) => scope.cookieStore?.get(name)));
  return key && cookies.some((one) => one?.value === key.owner) ? key : null;
}

async function askServer(stream: string): Promise<KeyAnswer> {
  const query = stream ? `?stream=${encodeURIComponent(stream)}` : "";
  const response = await fetch(`/copy-key${query}`).catch(() => null);
  if (response?.status === 401) return "signed_out";
  if (response && REFUSED.includes(response.status)) return "refused";
  if (!response?.ok) return null;
  const { owner, version, key } = await response.json();
  if (known?.owner !== owner || known?.version !== version) {
    known = { owner, version, key: await keyFrom(key) };
  }
  return known;
}

/** Each open page has been given the key. */
async function askPages(): Promise<Key | null> {
  const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = windows.map((one) =>
    new Promise<Key | null>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Key | null>) => data && done(data);
      one.postMessage({ kind: "key" }, [port2]);
    })
  );
  known = await Promise.race([...answers, after(PAGES_ANSWER_WITHIN)]);
  return known;
}

export function after(ms: number): Promise<null> {
  return new Promise((done) => setTimeout(done, ms, null));
}
