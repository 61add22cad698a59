// @ts-check
/** The scenes of the playlist by name, and whether each has something to show. */
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { all } from "../../sync/store.js";
import { sprint } from "../board/lists.js";
import { WallSummary } from "./wall_summary.js";
import { Clock, Message, Next } from "./simple_scenes.js";
import { Desk } from "./desk.js";
import { Finished } from "./finished.js";
import { Flow } from "./flow.js";
import { Focus } from "./focus.js";
import { me } from "./lifecycle.js";
import { Sprint } from "./sprint.js";

export const SCENES = {
  brief: WallSummary,
  finished: Finished,
  focus: Focus,
  desk: Desk,
  next: Next,
  sprint: Sprint,
  flow: Flow,
  message: Message,
  clock: Clock,
};

/** @param {string} name */
export const measured = (name) => all("brief").find((one) => one.name === name)?.body;

/** @param {string} scene */
export function hasSomething(scene) {
  const asks = {
    finished: () => all("card").some((card) => card.finished_at),
    focus: () => all("initiative").some((one) => one.state === "active"),
    desk: () => !!measured("desk"),
    next: () => !!all("standup_plan")[0]?.next_at,
    sprint: () => !!sprint.value,
    flow: () => measured("flow")?.[boot.board]?.weeks.some((/** @type {number} */ n) => n > 0),
    message: () => !!me.value?.message && Date.parse(me.value.message_until) > seconds.value,
  };
  return asks[/** @type {"desk"} */ (scene)]?.() ?? true;
}
