/** Says whose turn it is, and what happens to the clock, to people who listen instead of look. */
import { effect } from "@preact/signals";
import { standup } from "../../sync/selectors.ts";
import { _ } from "../../sync/i18n.ts";
import { nameOfStop } from "../../scenes/stops.ts";
import { announce } from "../../ui/announce.ts";
import type { Standup } from "../../model/rows.ts";

/** What was said last; "" before anything happened here. */
let said = "";

export function announceTurns() {
  effect(() => {
    const now = standup.value, text = now ? textOf(now) : "";
    if (said && text && text !== said) announce(text);
    said = text || said || "–";
  });
}

function textOf(now: Standup) {
  if (now.ending_at) return _("Finished. For twenty seconds it can go on");
  if (now.state === "gathering") return _("The standup begins: put the board right");
  if (now.state === "finishing") return _("One minute together");
  if (now.state === "held") return _("The standup is over");
  if (now.state !== "running") return "";
  if (now.paused_at) return _("Paused");
  const next = nameOfStop(now, now.turn + 1), name = nameOfStop(now, now.turn);
  return next ? _("Now {name}, then {next}", { name, next }) : _("Now {name}", { name });
}
