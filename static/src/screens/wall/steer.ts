/**
 * A TV's remote control (arrows, OK) or a presenter's clicker, where this wall was allowed to
 * steer.
 */
import { stopsOf } from "../../model/turns.ts";
import { me, now } from "./lifecycle.ts";
import type { Standup } from "../../model/rows.ts";

const FORWARD = ["ArrowRight", "PageDown", "Enter"], BACK = ["ArrowLeft", "PageUp"];
const PAUSE = ["ArrowUp", "ArrowDown", " ", "MediaPlayPause"];
let count = 0;

export function steerable() {
  addEventListener("keydown", (e) => {
    const standup = now.peek();
    if (!standup || !me.peek()?.may_steer || e.repeat) return;
    const action = actionFor(e.key, standup);
    if (!action) return;
    e.preventDefault();
    send(`/api/v1/standups/${standup.id}/${action.verb}`, action.body ?? {});
  });
}

function actionFor(
  key: string,
  standup: Standup,
): { verb: string; body?: { turn: number; to: number } } | null {
  const isOn = ["running", "finishing"].includes(standup.state), { turn } = standup;
  if (standup.ending_at && isOn) return BACK.includes(key) ? { verb: "go-on" } : null;
  if (standup.state === "gathering" && key === "Enter") return { verb: "start" };
  if (FORWARD.includes(key) && standup.state === "finishing") return { verb: "finish" };
  if (FORWARD.includes(key) && isOn && turn < stopsOf(standup).length) {
    return { verb: "turn", body: { turn, to: turn + 1 } };
  }
  if (BACK.includes(key) && isOn && turn > 0) return { verb: "turn", body: { turn, to: turn - 1 } };
  if (PAUSE.includes(key) && isOn) return { verb: standup.paused_at ? "resume" : "pause" };
  return null;
}

/** With an id of its own, so that a doubled request counts once. */
function send(path: string, body: object) {
  const headers = {
    "Content-Type": "application/json",
    "Idempotency-Key": `wall${Date.now()}:${++count}`,
  };
  // The next press tries again.
  fetch(path, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => {});
}
