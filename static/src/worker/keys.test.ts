/** Where the key of the copies comes from: the server while it answers, otherwise memory. */
import { same } from "../testing.ts";
import { FakePage } from "../sync/fake_page.ts";

const page = new FakePage(),
  windows: { postMessage: (told: unknown, ports: MessagePort[]) => void }[] = [];
Object.assign(globalThis, { clients: { matchAll: () => Promise.resolve(windows) } });
const cookies: Record<string, string> = { copy: "bo" };
const get = (name: string) => Promise.resolve(name in cookies ? { value: cookies[name] } : null);
Object.assign(globalThis, { cookieStore: { get } });
const { forgetKey, keyFor, knownKey } = await import("./keys.ts");
const given = (owner: string) => ({ body: { owner, version: "1", key: btoa("k".repeat(32)) } });
const ownerOf = (key: unknown) => (key as { owner?: string } | null)?.owner ?? key;
const asks = async (stream: string) => ownerOf(await page.waitsFor(keyFor(stream)));

Deno.test("the server is asked each time, about the stream that is to be read", async () => {
  page.serve = () => given("ann");
  same(await asks("board/7"), "ann");
  same(page.sent.splice(0).map((one) => one.path), ["/copy-key?stream=board%2F7"]);
  page.serve = () => given("bo");
  same(await asks(""), "bo");
});

Deno.test("without a server the key that is known serves, and after it those of open pages", async () => {
  page.serve = () => null;
  same(await asks(""), "bo");
  const key = knownKey();
  forgetKey();
  same(await asks(""), null);
  windows.push({ postMessage: (_, [port]) => port.postMessage(key) });
  const asked = keyFor("");
  await new Promise((done) => queueMicrotask(() => done(null)));
  await page.settles();
  same(ownerOf(await asked), "bo");
});

Deno.test("a server's no is no, whatever is known", async () => {
  page.serve = () => ({ status: 404 });
  same(await asks("board/7"), "refused");
  page.serve = () => ({ status: 401 });
  same(await asks(""), "signed_out");
});

Deno.test("a key is not used for other cookies than those of its sign-in", async () => {
  page.serve = () => null;
  same(await asks(""), "bo");
  cookies.copy = "ann";
  same(await asks(""), null);
  delete cookies.copy;
  same(await asks(""), null);
});
