// @ts-check
/** A TV that cannot run the wall says so: in a world as old as it is. */

/**
 * The screen of such a TV when the page is there and the time is over.
 * @param {{agent: string, has?: string[], supports?: (kind: string) => boolean, isStarted?:
 *   boolean, error?: string}} tv
 * @param {() => Promise<any>} load
 */
async function screenOf({ agent, has = [], supports, isStarted = false, error = "" }, load) {
  const sentences = { old: "Too old{version}.", slow: "Again in a minute." };
  const notice = {
    textContent: "",
    style: {},
    getAttribute: (/** @type {string} */ name) => sentences[/** @type {"old"} */ (name.slice(5))],
  };
  const listeners = /** @type {Record<string, (event: any) => void>} */ ({}),
    timers = /** @type {(() => void)[]} */ ([]);
  const addEventListener = (/** @type {string} */ name, /** @type {any} */ call) =>
    listeners[name] = call;
  const world = {
    window: { addEventListener },
    document: {
      addEventListener,
      createElement: () => Object.fromEntries(has.map((name) => [name, true])),
      getElementById: () => isStarted ? null : notice,
    },
    navigator: { userAgent: agent },
    HTMLScriptElement: { supports },
    setTimeout: (/** @type {() => void} */ call) => timers.push(call),
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
    delete (/** @type {any} */ (globalThis))[name];
    if (before[name]) Object.defineProperty(globalThis, name, before[name]);
  }
  return notice.textContent;
}

/** @param {string} is @param {string} should */
function same(is, should) {
  if (is !== should) throw new Error(`${is} is not ${should}`);
}
const chromium = (/** @type {number} */ version) =>
  `Mozilla/5.0 (Web0S; Linux/SmartTV) Chrome/${version}.0.1 Safari/537.36`;
const MODULES = ["noModule"];

Deno.test("an old TV says that it is too old, with the number where it has one", async () => {
  same(
    await screenOf(
      { agent: chromium(53) },
      () => import("../../static/js/screens/wall/too_old.js?1"),
    ),
    "Too old (Chromium 53).",
  );
  same(
    await screenOf(
      { agent: chromium(76), has: MODULES },
      () => import("../../static/js/screens/wall/too_old.js?2"),
    ),
    "Too old (Chromium 76).",
  );
  same(
    await screenOf(
      { agent: "Mozilla/5.0 (SMART-TV; Tizen 2.4) AppleWebKit/538.1" },
      () => import("../../static/js/screens/wall/too_old.js?3"),
    ),
    "Too old.",
  );
});

Deno.test("one that cannot read the page says so too; one that waits in vain loads again", async () => {
  const modern = { agent: chromium(89), has: MODULES };
  same(
    await screenOf(
      { ...modern, error: "SyntaxError: Unexpected token" },
      () => import("../../static/js/screens/wall/too_old.js?4"),
    ),
    "Too old (Chromium 89).",
  );
  same(
    await screenOf(modern, () => import("../../static/js/screens/wall/too_old.js?5")),
    "Again in a minute.",
  );
  same(
    await screenOf({
      agent: "Firefox/140",
      has: MODULES,
      supports: () => true,
    }, () => import("../../static/js/screens/wall/too_old.js?6")),
    "Again in a minute.",
  );
});

Deno.test("a page that runs has taken the notice away", async () => {
  same(
    await screenOf({
      agent: chromium(140),
      has: MODULES,
      supports: () => true,
      isStarted: true,
    }, () => import("../../static/js/screens/wall/too_old.js?7")),
    "",
  );
});
