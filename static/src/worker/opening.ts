/**
 * A page is asked for: from the server when it answers at once, otherwise from its copy, and then
 * the server's answer says whether the copy was right.
 */
import { copyPathOf, isSameShell, type Shell, takenApart } from "../model/page_copy.ts";
import { hasCopy, pathsByAge } from "./copies.ts";
import { keepPage, lasting, restored, wipe, wipeAbout } from "./keeping.ts";
import { after } from "./keys.ts";
import type { Fetched } from "./scope.ts";

/** What came of a copy that is shown; "changed": not its rows, but what is around them. */
export type Verdict = "same" | "changed" | "gone" | "away";
type Whole = { response: Response; text: string };
type Shown = { shell: Shell; verdict: Promise<Verdict> };

/** A page that is here by then is not worth a copy. */
const PATIENCE = 60;
/** A page that was fetched to judge a copy is what the next one to ask is given. */
const HANDED_WITHIN = 5000;
const AWAY = "/away", FILES = "tavla-away";
const shown = new Map<string, Shown>();
const handed = new Map<string, { at: number; whole: Whole }>();

export async function open(e: Fetched): Promise<Response> {
  const path = copyPathOf(new URL(e.request.url).pathname), ready = handedOver(path);
  if (ready) {
    e.waitUntil(Promise.resolve(e.preloadResponse));
    return responseOf(ready);
  }
  const asked = fromServer(e);
  const hasOne = path !== "" && await hasCopy(path).catch(() => false);
  return await (hasOne ? openKept(e, path, asked.then(read)) : openNew(e, path, asked));
}

async function openKept(e: Fetched, path: string, asked: Promise<Whole>): Promise<Response> {
  const said = asked.catch(() => null).then(usable), copied = restored(path).catch(() => null);
  const first = await Promise.race([said, after(PATIENCE)]) ?? await firstFound([copied, said]);
  if (!first) return await asked.then(responseOf, () => awayPage(e.request));
  if ("text" in first) {
    e.waitUntil(keepOrWipe(path, first));
    return responseOf(first);
  }
  const verdict = said.then((page) => judged(path, first.shell, page));
  e.waitUntil(verdict);
  shown.set(e.resultingClientId, { shell: first.shell, verdict });
  return first.response;
}

/** Somebody signs in or out, or changes how pages look: whatever is known is of before. */
export async function forgetAll() {
  handed.clear();
  shown.clear();
  await caches.delete(FILES);
  await wipe();
}

/** Asked by the page that shows a copy, once more when the server is back. */
export async function verdictOn(client: string, pathname: string): Promise<Verdict> {
  const known = shown.get(client), path = copyPathOf(pathname);
  const verdict = await known?.verdict ?? "away";
  if (verdict !== "away") return verdict;
  const found = usable(await fetch(path, { redirect: "manual" }).then(read).catch(() => null));
  return await judged(path, known?.shell ?? null, found);
}

/** The page of somebody whose worker came after it. */
export async function fetchCopy(pathname: string) {
  const path = copyPathOf(pathname);
  if (!path || await hasCopy(path)) return;
  const found = usable(await fetch(path, { redirect: "manual" }).then(read));
  if (found) await keepOrWipe(path, found);
}

export async function fetchAwayPage() {
  if (!await caches.match(AWAY)) await (await caches.open(FILES)).add(AWAY);
}

async function openNew(e: Fetched, path: string, asked: Promise<Response>) {
  try {
    const response = await asked;
    if (path) e.waitUntil(read(response.clone()).then((one) => keepOrWipe(path, one)));
    return response;
  } catch {
    return await awayPage(e.request);
  }
}

/** The browser has asked already, while this worker was started. */
export async function fromServer(e: Fetched) {
  return await e.preloadResponse ?? await fetch(e.request);
}

async function read(response: Response): Promise<Whole> {
  return { response, text: response.ok ? await response.text() : "" };
}

/** A server in trouble has not said anything about the page. */
function usable(whole: Whole | null) {
  return whole && whole.response.status < 500 && whole.response.status !== 429 ? whole : null;
}

function responseOf({ response, text }: Whole) {
  return response.ok ? new Response(text, { headers: lasting(response.headers) }) : response;
}

/** What the server says of a page holds for its copy, too. */
async function keepOrWipe(path: string, { response, text }: Whole) {
  if (response.ok) await keepPage(path, text, response.headers).catch(() => {}); // no room
  else if ([403, 404].includes(response.status)) await wipeAbout(path);
  else if (response.type === "opaqueredirect" || response.status === 401) await wipe(); // sign in
}

/** The same, for whoever is shown the copy. */
async function judged(path: string, shell: Shell | null, found: Whole | null): Promise<Verdict> {
  if (!found) return "away";
  await keepOrWipe(path, found);
  if (!found.response.ok) return "gone";
  const now = takenApart(found.text)?.shell;
  if (shell && now && isSameShell(shell, now)) return "same";
  handed.set(path, { at: Date.now(), whole: found });
  return "changed";
}

function handedOver(path: string) {
  const one = handed.get(path);
  handed.delete(path);
  return one && Date.now() - one.at < HANDED_WITHIN ? one.whole : null;
}

/** At the start, while the server is away: where somebody was last. */
async function awayPage(request: Request) {
  const isStart = new URL(request.url).pathname === "/";
  const [newest] = isStart ? await pathsByAge().catch(() => []) : [];
  if (newest) return Response.redirect(newest);
  return await caches.match(AWAY) ?? Response.error();
}

/** The first that is there, or null. */
async function firstFound<One, Other>(all: [Promise<One | null>, Promise<Other | null>]) {
  const found = all.map((one) => one.then((value) => value ?? Promise.reject()));
  return await Promise.any<One | Other>(found as Promise<One | Other>[]).catch(() => null);
}
