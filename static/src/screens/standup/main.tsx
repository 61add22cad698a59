/**
 * The standup in the team's browsers: the wall's picture, and beside it what this person can do
 * about it.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { _ } from "../../sync/i18n.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { maySteer, standup } from "../../sync/selectors.ts";
import { announceTurns } from "./announcing.ts";
import { Before } from "./before.tsx";
import { finish, goOn, next, pauseOrResume, previous, start } from "./actions.ts";
import "../../scenes/handle.ts";
import { GatherScene } from "../../scenes/gather_scene.tsx";
import { hasCue, soundWhenGathering } from "../../scenes/cue.ts";
import { Gathering } from "./gathering.tsx";
import { InLight } from "./in_light.tsx";
import { Mine } from "./mine.tsx";
import { Parked, parkTopic } from "./parking.tsx";
import { Remote } from "./remote.tsx";
import { StandupScene } from "../../scenes/scene.tsx";
import { StuckOfSpeaker } from "./stuck_of.tsx";
import { Together } from "./together.tsx";
import { Writing } from "./writing.tsx";
import type { Standup } from "../../model/rows.ts";

function Screen() {
  const now = standup.value;
  if (now?.state === "gathering") {
    return (
      <>
        <GatherScene standup={now} />
        <Gathering standup={now} />
      </>
    );
  }
  if (now?.state === "running") {
    return (
      <>
        <Mine standup={now} />
        <StandupScene standup={now} />
        <Writing standup={now} />
        <InLight standup={now} />
        <StuckOfSpeaker standup={now} />
        <Parked standup={now} />
        <Remote standup={now} />
      </>
    );
  }
  if (now?.state === "finishing") {
    return (
      <>
        <StandupScene standup={now} />
        <Together standup={now} />
        <Parked standup={now} />
        <Remote standup={now} />
      </>
    );
  }
  return <Before last={now} />;
}

const steering = (states: string[], action: (standup: Standup) => void) => () => {
  const now = standup.value;
  if (now && states.includes(now.state) && maySteer(now.teams)) action(now);
};
const ON = ["running", "finishing"];
/** What comes next: another turn, and after the last minute the end. */
const forward = (now: Standup) => {
  if (now.ending_at) return;
  return now.state === "finishing" ? finish(now) : next(now);
};
/** To the turn before; of what was finished by a slip, to where it was. */
const back = (now: Standup) => now.ending_at ? goOn(now) : previous(now);

render(<Screen />, document.getElementById("app") as HTMLElement);
drawStatus(`board/${boot.board}`);
useKeys([
  { keys: ["ArrowRight", "PageDown"], name: _("Next"), action: steering(ON, forward) },
  { keys: ["ArrowLeft", "PageUp"], name: _("Previous"), action: steering(ON, back) },
  { keys: ["Enter"], name: _("Start the clock"), action: steering(["gathering"], start) },
  { keys: ["p", " "], name: _("Pause"), action: steering(ON, pauseOrResume) },
  { keys: ["k"], name: _("Park a topic"), action: steering(ON, parkTopic) },
]);
announceTurns();
soundWhenGathering(standup, () => hasCue.value);
connect();
