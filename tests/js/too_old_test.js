// @ts-check
/** A TV that cannot run the wall says so: in a world as old as it is. */

/**
 * The screen of such a TV when the page is there and the time is over.
 * @param {{agent: string, isOld?: boolean, isStarted?: boolean, error?: string}} tv
 * @param {() => Promise<any>} load
 */
async function screenOf({ agent, isOld = false, isStarted = false, error = "" }, load) {
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
      getElementById: () => isStarted ? null : notice,
    },
    navigator: { userAgent: agent },
    ...(isOld && { Promise: function () {} }),
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

Deno.test("an old TV says that it is too old, with the number where it has one", async () => {
  same(
    await screenOf(
      { agent: chromium(53), isOld: true },
      () => import("../../static/js/screens/wall/too_old.js?1"),
    ),
    "Too old (Chromium 53).",
  );
  same(
    await screenOf(
      { agent: "Mozilla/5.0 (SMART-TV; Tizen 2.4) AppleWebKit/538.1", isOld: true },
      () => import("../../static/js/screens/wall/too_old.js?2"),
    ),
    "Too old.",
  );
});

Deno.test("one that cannot read the page says so too; one that waits in vain loads again", async () => {
  const modern = { agent: chromium(69) };
  same(
    await screenOf(
      { ...modern, error: "SyntaxError: Unexpected token" },
      () => import("../../static/js/screens/wall/too_old.js?3"),
    ),
    "Too old (Chromium 69).",
  );
  same(
    await screenOf(modern, () => import("../../static/js/screens/wall/too_old.js?4")),
    "Again in a minute.",
  );
});

Deno.test("a page that runs has taken the notice away", async () => {
  same(
    await screenOf(
      { agent: chromium(140), isStarted: true },
      () => import("../../static/js/screens/wall/too_old.js?5"),
    ),
    "",
  );
});
