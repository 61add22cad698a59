/** What Chromium 63 has not and the wall's libraries ask for. Runs before everything else. */
const tv = window as unknown as {
  globalThis?: Window;
  queueMicrotask?: (work: () => void) => void;
};
tv.globalThis ??= window;
tv.queueMicrotask ??= (work) => void Promise.resolve().then(work);
