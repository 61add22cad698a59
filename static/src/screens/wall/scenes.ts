/** The scenes of the playlist by name, and whether each has something to show. */
import { boot } from "../../sync/boot.ts";
import { seconds } from "../../sync/clock.ts";
import { all } from "../../sync/store.ts";
import { cardsHere, sprint } from "../../sync/selectors.ts";
import { WallSummary } from "./wall_summary.tsx";
import { Clock, Message, Next, nextPlan } from "./simple_scenes.tsx";
import { Desk } from "./desk.tsx";
import { Finished } from "./finished.tsx";
import { Flow } from "./flow.tsx";
import { Focus } from "./focus.tsx";
import { me } from "./lifecycle.ts";
import { Measures, measuresHere } from "./measures.tsx";
import { measured } from "../../sync/measures.ts";
import { Sprint } from "./sprint.tsx";
import { ColumnsScene } from "../../scenes/whiteboard/columns.tsx";
import { WhiteboardScene } from "../../scenes/whiteboard/whiteboard.tsx";
import { boardsHere, teamOf } from "../../scenes/people.ts";
import { instantOf } from "../../model/days.ts";
import type { ComponentType } from "preact";
import type { Showing } from "../../model/playlist.ts";

export const SCENES: Record<string, ComponentType<{ showing: Showing }>> = {
  whiteboard: WhiteboardScene,
  columns: ColumnsScene,
  brief: WallSummary,
  finished: Finished,
  focus: Focus,
  measures: Measures,
  desk: Desk,
  next: Next,
  sprint: Sprint,
  flow: Flow,
  message: Message,
  clock: Clock,
};

export function hasSomething(scene: string) {
  const asks: Record<string, (() => boolean) | undefined> = {
    whiteboard: () => teamOf(boardsHere.value).length > 0,
    finished: () => cardsHere().some((card) => card.finished_at),
    focus: () => all("initiative").some((one) => one.state === "active"),
    measures: () => measuresHere().length > 0,
    desk: () => !!measured("desk"),
    next: () => !!nextPlan(),
    sprint: () => !!sprint.value,
    flow: () => !!measured("flow")?.[boot.board]?.weeks.some((n) => n > 0),
    message: () => !!me.value?.message && instantOf(me.value.message_until) > seconds.value,
  };
  return asks[scene]?.() ?? true;
}
