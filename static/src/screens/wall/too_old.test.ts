/** A TV that cannot run the wall says so: in a world as old as it is. */
import { same } from "../../testing.ts";

type Tv = { agent: string; isOld?: boolean; isStarted?: boolean; error?: string };

/** The screen of such a TV when the page is there and the time is over. */
async function screenOf(
  { agent, isOld = false, isStarted = false, error = "" }: Tv,
  load: () => Promise<unknown>,
) {
  const sentences = { old: "Too old{version}.", slow: "Again in a minute." };
  const notice = {
    textContent: "",
    style: {},
    getAttribute: (name: string) => sentences[name.slice(5) as "old"],
  };
  const listeners: Record<string, (event: { message?: string }) => void> = {},
    timers: (() => void)[] = [];
  const addEventListener = (name: string, call: (event: { message?: string }) => void) =>
    listeners[name] = call;
  const world = {
    window: { addEventListener },
    document: {
      addEventListener,
      getElementById: () => isStarted ? null : notice,
    },
    navigator: { userAgent: agent },
    ...(isOld && { Promise: function () {} }),
    setTimeout: (call: () => void) => timers.push(call),
  };
  const before = Object.getOwnPropertyDescriptors(globalThis);
  for (const [name, value] of Object.entries(world)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  await load();
  if (error) listeners.error({ message: error });
  listeners.DOMContentLoaded({});
  timers[0]();
  for (const name of Object.keys(world)) {
    Reflect.deleteProperty(globalThis, name);
    if (before[name]) Object.defineProperty(globalThis, name, before[name]);
  }
  return notice.textContent;
}

const chromium = (version: number) =>
  `Mozilla/5.0 (Web0S; Linux/SmartTV) Chrome/${version}.0.1 Safari/537.36`;

Deno.test("an old TV says that it is too old, with the number where it has one", async () => {
  same(
    await screenOf(
      { agent: chromium(53), isOld: true },
      () => import("./too_old.ts?1"),
    ),
    "Too old (Chromium 53).",
  );
  same(
    await screenOf(
      { agent: "Mozilla/5.0 (SMART-TV; Tizen 2.4) AppleWebKit/538.1", isOld: true },
      () => import("./too_old.ts?2"),
    ),
    "Too old.",
  );
});

Deno.test("one that cannot read the page says so too; one that waits in vain loads again", async () => {
  const modern = { agent: chromium(69) };
  same(
    await screenOf(
      { ...modern, error: "SyntaxError: Unexpected token" },
      () => import("./too_old.ts?3"),
    ),
    "Too old (Chromium 69).",
  );
  same(
    await screenOf(modern, () => import("./too_old.ts?4")),
    "Again in a minute.",
  );
});

Deno.test("a page that runs has taken the notice away", async () => {
  same(
    await screenOf(
      { agent: chromium(140), isStarted: true },
      () => import("./too_old.ts?5"),
    ),
    "",
  );
});
