/** A copy is opened by its own key and under its own name, and by nothing else. */
import { same } from "../testing.ts";
import { keyFrom, seal, unsealed } from "./sealed.ts";

const RAW = btoa("a".repeat(32));

Deno.test("what was sealed comes back, and cannot be read before", async () => {
  const key = await keyFrom(RAW), sealed = await seal(key, "/boards/1", "Åsa’s card");
  same(await unsealed(key, "/boards/1", sealed), "Åsa’s card");
  same(new TextDecoder("latin1").decode(sealed.data).includes("card"), false);
});

Deno.test("another key and another name open nothing", async () => {
  const key = await keyFrom(RAW), sealed = await seal(key, "/boards/1", "a card");
  same(await unsealed(await keyFrom(btoa("b".repeat(32))), "/boards/1", sealed), null);
  same(await unsealed(key, "/boards/2", sealed), null);
});

Deno.test("the same text looks different each time", async () => {
  const key = await keyFrom(RAW);
  const [one, other] = [await seal(key, "x", "a card"), await seal(key, "x", "a card")];
  same(btoa(String(one.iv)) === btoa(String(other.iv)), false);
});

Deno.test("a key can be used and not be read", async () => {
  const key = await keyFrom(RAW);
  const exported = await crypto.subtle.exportKey("raw", key).catch(() => "refused");
  same(exported, "refused");
});
