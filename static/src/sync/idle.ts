/** Work that nobody waits for, in a moment in which the page has nothing else to do. */

/** In ms, where a browser cannot tell such moments. */
const WAIT = 200;

export function whenIdle(work: () => void) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => work(), { timeout: 2000 });
  else setTimeout(work, WAIT);
}
