/**
 * The server's time on this screen: the shortest of a few round trips gives the difference, then
 * everybody counts alone.
 */
import { signal } from "@preact/signals";
import { boot } from "./boot.ts";

let offset = boot.now ? boot.now - performanceNow() : 0;
/** Ticks on the server's whole seconds. */
export const seconds = signal(serverNow());
/** Ticks now and then, for ages in days. */
export const minutes = signal(serverNow());

export function serverNow() {
  return performanceNow() + offset;
}

/** `2026-11-23`, today or so many days later, where the organisation is. */
export function serverDay(later = 0) {
  return new Date(serverNow() + later * 86_400_000).toLocaleDateString("en-CA", {
    timeZone: boot.time_zone,
  });
}

/** This instant as the server would write it. */
export function serverInstant() {
  return new Date(serverNow()).toISOString();
}

/** How far the server's clock is from this machine's, in milliseconds. */
export function clockOffset() {
  return offset;
}

/** For a page that is older than what is known of the server's clock. */
export function setClockOffset(known: number) {
  offset = known;
  seconds.value = minutes.value = serverNow();
}

/** @param ask what the server's clock says */
export async function syncClock(ask: () => Promise<unknown>, tries = 6) {
  let best = Infinity;
  for (let i = 0; i < tries; i++) {
    const before = performanceNow();
    const server = await ask();
    const after = performanceNow();
    if (typeof server !== "number") return;
    if (after - before < best) {
      best = after - before;
      offset = server - (before + after) / 2;
    }
    await new Promise((done) => setTimeout(done, 60));
  }
}

/** Steps of the machine's own clock do not reach this. */
function performanceNow() {
  return performance.timeOrigin + performance.now();
}

function tick() {
  const now = serverNow();
  seconds.value = now;
  if (now - minutes.peek() > 60_000) minutes.value = now;
  setTimeout(tick, 1000 - (now % 1000) + 2);
}
tick();
