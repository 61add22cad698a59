/** The server's time on this screen. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const page = new FakePage({ now: Date.parse("2026-11-25T23:30:00+01:00") });
const {
  clockOffset,
  minutes,
  seconds,
  serverDay,
  serverInstant,
  serverNow,
  setClockOffset,
  syncClock,
} = await import("./clock.ts");

const HOURS = 15 * 3_600_000;

Deno.test("the clock goes by the server's time from the start, in the organisation's days", () => {
  same(clockOffset(), HOURS);
  same(serverInstant(), "2026-11-25T22:30:00.000Z");
  same([serverDay(), serverDay(1), serverDay(-1)], ["2026-11-25", "2026-11-26", "2026-11-24"]);
});

Deno.test("seconds tick on whole seconds of the server, minutes now and then", async () => {
  const began = minutes.value;
  await page.passes(30_000);
  same([Math.floor((seconds.value - began) / 1000), minutes.value - began], [29, 0]);
  await page.passes(40_000);
  same(minutes.value > began + 60_000, true);
});

Deno.test("of several round trips the shortest is believed", async () => {
  const trips = [400, 20, 900];
  const asked = syncClock(async () => {
    const trip = trips.shift() ?? 0, server = Date.now() + 5000 + trip;
    await new Promise<void>((done) => setTimeout(done, trip));
    return server;
  }, 3);
  await page.passes(3000);
  await asked;
  same(clockOffset(), 5010);
});

Deno.test("an answer that is no time changes nothing, and an older page's clock is taken", async () => {
  await syncClock(() => Promise.resolve({ error: "too_often" }));
  same(clockOffset(), 5010);
  setClockOffset(-1000);
  same(serverNow() - Date.now(), -1000);
  same(seconds.value, serverNow());
});
