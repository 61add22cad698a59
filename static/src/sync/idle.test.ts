/** Work that nobody waits for is done all the same, also where a browser knows no idle moments. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const page = new FakePage();
const { whenIdle } = await import("./idle.ts");

Deno.test("later, and once", async () => {
  let done = 0;
  whenIdle(() => done++);
  same(done, 0);
  await page.passes(3000);
  same(done, 1);
});

Deno.test("when the browser says so", () => {
  let done = 0;
  Object.assign(globalThis, { requestIdleCallback: (work: () => void) => work() });
  whenIdle(() => done++);
  same(done, 1);
});
