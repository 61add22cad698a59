// @ts-check
/** What Chromium 63 has not and the wall's libraries ask for. Runs before everything else. */
const tv = /** @type {any} */ (window);
tv.globalThis ??= window;
tv.queueMicrotask ??= (/** @type {() => void} */ work) => void Promise.resolve().then(work);
