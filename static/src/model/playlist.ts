/**
 * What a wall shows at a moment. Pure, and by the server's clock alone: walls with one playlist are
 * in step.
 */

export type Item = { scene: string; seconds: number; from: string; to: string };

/** Whether a clock time "HH:MM" lies in a span, which may cross midnight; empty ends are open. */
export function within(now: string, from: string, to: string) {
  if (!from && !to) return true;
  const start = from || "00:00", end = to || "24:00";
  return start <= end ? start <= now && now < end : start <= now || now < end;
}

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
) {
  const items = playlist.filter((item) =>
    within(clock, item.from, item.to) && hasSomething(item.scene)
  );
  const lap = items.reduce((sum, item) => sum + item.seconds, 0);
  let at = lap ? Math.floor(serverNow / 1000) % lap : 0;
  for (const item of items) {
    if (at < item.seconds) return item.scene;
    at -= item.seconds;
  }
  return "clock";
}
