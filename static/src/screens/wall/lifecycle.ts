/**
 * What keeps a wall alive for weeks: its size, its hours, heartbeats, new versions, being sent
 * away.
 */
import { computed, effect, signal } from "@preact/signals";
import { unitOf } from "../../model/legible.ts";
import { boardAt, within } from "../../model/playlist.ts";
import { boot, workOn } from "../../sync/boot.ts";
import { minutes, seconds } from "../../sync/clock.ts";
import { lost, newVersion, socket, syncStatus } from "../../sync/connection.ts";
import { all, row } from "../../sync/store.ts";
import { timeText } from "../../sync/i18n.ts";
import { viewport } from "../../ui/viewport.ts";
import { boardsHere } from "../../scenes/people.ts";
import { newestOf } from "../../model/turns.ts";
import { forget } from "./offline_cache.ts";
import { takenByIncidents } from "./taken.ts";
import { instantOf } from "../../model/days.ts";

const GREY_AFTER = 120_000, SHIFT_EVERY = 240_000, HEARTBEAT_EVERY = 60_000;
const JITTER = 60_000, FIRST_DAY = 12 * 3_600_000;
const MOST_PROBLEMS = 5;

export const shift = signal(0);
export const me = computed(() => row("wall", boot.wall));
/** Of all teams whose boards are listed. */
export const now = computed(() => newestOf(all("standup")));
export const isInStandup = computed(() =>
  ["gathering", "running", "finishing"].includes(now.value?.state ?? "")
);
/**
 * Whether the room is in use; outside these hours a dimmed clock is enough. On its first day people
 * try a wall at any.
 */
export const isBright = computed(() => {
  minutes.value;
  const wall = me.value, isNew = Date.parse(wall?.paired_at ?? "0") > seconds.peek() - FIRST_DAY;
  return isNew || within(timeText(seconds.peek()), wall?.bright_from ?? "", wall?.bright_to ?? "");
});
const problems: string[] = [];
const begun = boot.now;

/** The unit of everything on this screen, from its inches and from where it is read. */
export function measure() {
  const fit = () => {
    const screen = { width: innerWidth, height: innerHeight }, wall = me.peek();
    const { unit, isTooFar } = unitOf(screen, wall?.inches ?? 55, wall?.distance_cm ?? 400);
    document.documentElement.style.setProperty("--u", `${unit}px`);
    document.documentElement.style.setProperty("--taken", `${takenByIncidents.value}px`);
    const isPortrait = screen.height > screen.width;
    viewport.value = {
      width: screen.width / unit,
      height: (screen.height - takenByIncidents.value) / unit,
      isPortrait,
      isTooFar,
      isWall: true,
    };
  };
  addEventListener("resize", fit);
  me.subscribe(fit);
  takenByIncidents.subscribe(fit);
}

/** Of several boards one after the other is in hand, each for a lap of the playlist. */
export function takeTurns() {
  effect(() => {
    const board = boardAt(boardsHere.value, me.value?.playlist ?? [], minutes.value);
    if (board) workOn(board);
  });
}

export function alive() {
  addEventListener("error", (e) => problem(e.message));
  addEventListener("unhandledrejection", (e) => problem(String(e.reason)));
  setInterval(() => shift.value = (shift.value + 1) % 4, SHIFT_EVERY);
  setInterval(heartbeat, HEARTBEAT_EVERY);
  syncStatus.subscribe(({ state }) => state === "live" && heartbeat());
  setInterval(() => document.body.dataset.old = String(isOld()), 1000);
  lost.subscribe((reason) => reason && forget().then(() => location.replace("/wall")));
  newVersion.subscribe((isNew) => isNew && reloadSoon(Math.random() * JITTER));
  let asked = me.peek()?.reload_at;
  me.subscribe((wall) => {
    if (wall && wall.reload_at !== asked && instantOf(wall.reload_at) > begun - 5000) {
      reloadSoon(0);
    }
    asked = wall?.reload_at;
  });
}

function isOld() {
  const { state, since } = syncStatus.peek();
  return state !== "live" && Date.now() - since > GREY_AFTER;
}

/**
 * Never during a standup.
 * @param after milliseconds
 */
function reloadSoon(after: number) {
  setTimeout(() => isInStandup.peek() ? reloadSoon(5000) : location.reload(), after);
}

function heartbeat() {
  const screen = `${innerWidth}×${innerHeight}${viewport.peek().isTooFar ? " !" : ""}`;
  if (socket?.connected) socket.emit("report", { version: boot.version, screen, problems });
}

/** Told to the walls page with the next heartbeat. */
export function problem(text: string) {
  problems.push(text);
  problems.splice(0, problems.length - MOST_PROBLEMS);
}
