/**
 * What a wall shows at a moment. Pure, and by the server's clock alone: walls with one playlist are
 * in step.
 */

const ASKED_SECONDS = 15;

export type Item = { scene: string; seconds: number; from: string; to: string };

/** Whether a clock time "HH:MM" lies in a span, which may cross midnight; empty ends are open. */
export function within(now: string, from: string, to: string) {
  if (!from && !to) return true;
  const start = from || "00:00", end = to || "24:00";
  return start <= end ? start <= now && now < end : start <= now || now < end;
}

/** A scene, which time it comes around, and how many `seconds` of it `at` are over. */
export type Showing = { scene: string; showing: number; at: number; seconds: number };

/**
 * The scene of the moment, "clock" when there is nothing to show.
 * @param clock "HH:MM"
 * @param serverNow ms
 */
export function sceneAt(
  playlist: Item[],
  hasSomething: (scene: string) => boolean,
  clock: string,
  serverNow: number,
): Showing {
  const items = playlist.filter((item) =>
    within(clock, item.from, item.to) && hasSomething(item.scene)
  );
  const lap = items.reduce((sum, item) => sum + item.seconds, 0);
  const now = Math.floor(serverNow / 1000), showing = lap ? Math.floor(now / lap) : 0;
  let at = lap ? now % lap : 0;
  for (const { scene, seconds } of items) {
    if (at < seconds) return { scene, showing, at, seconds };
    at -= seconds;
  }
  return asked("clock", serverNow);
}

/** Which of several boards has its turn: each has as long as a whole playlist takes, in minutes. */
export function boardAt(boards: number[], playlist: Item[], serverNow: number) {
  const seconds = playlist.reduce((sum, item) => sum + item.seconds, 0);
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return boards[Math.floor(serverNow / 60_000 / minutes) % boards.length];
}

/** A scene that somebody asked for begins anew every so often, so that all of its pages come. */
export function asked(scene: string, serverNow: number): Showing {
  const now = Math.floor(serverNow / 1000);
  return {
    scene,
    showing: Math.floor(now / ASKED_SECONDS),
    at: now % ASKED_SECONDS,
    seconds: ASKED_SECONDS,
  };
}
