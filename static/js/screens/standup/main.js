// @ts-check
/**
 * The standup in the team's browsers: the wall's picture, and beside it what this person can do
 * about it.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { _ } from "../../sync/i18n.js";
import { html } from "../../ui/html.js";
import { useKeys } from "../../ui/keyboard_shortcuts.js";
import { drawStatus } from "../../ui/status.js";
import { mayWork, standup } from "../board/lists.js";
import { Before } from "./before.js";
import { finish, next, pauseOrResume, previous, start } from "./actions.js";
import { pressFinish } from "./finishing.js";
import "./handle.js";
import { GatherScene } from "./gather_scene.js";
import { Gathering } from "./gathering.js";
import { Mine } from "./mine.js";
import { Parked, parkTopic } from "./parking.js";
import { Remote } from "./remote.js";
import { StandupScene } from "./scene.js";
import { Together } from "./together.js";
import { Writing } from "./writing.js";

function Screen() {
  const now = standup.value;
  if (now?.state === "gathering") {
    return html`
      <${GatherScene} standup=${now} />
      <${Gathering} standup=${now} />
    `;
  }
  if (now?.state === "running") {
    return html`
      <${Mine} standup=${now} />
      <${StandupScene} standup=${now} />
      <${Writing} standup=${now} />
      <${Parked} standup=${now} />
      <${Remote} standup=${now} />
    `;
  }
  if (now?.state === "finishing") {
    return html`
      <${StandupScene} standup=${now} />
      <${Together} standup=${now} />
      <${Parked} standup=${now} />
      <${Remote} standup=${now} />
    `;
  }
  return html`<${Before} last=${now} />`;
}

/** @param {string[]} states @param {(standup: any) => void} action */
const steering = (states, action) => () => {
  const now = standup.value;
  if (now && states.includes(now.state) && mayWork()) action(now);
};
const ON = ["running", "finishing"];
/** What comes next: another turn, and after the last minute the end. @param {any} now */
const goOn = (now) => now.state === "finishing" ? pressFinish(() => finish(now)) : next(now);

render(html`<${Screen} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus(`board/${boot.board}`);
useKeys([
  { keys: ["ArrowRight", "PageDown"], name: _("Next"), action: steering(ON, goOn) },
  { keys: ["ArrowLeft", "PageUp"], name: _("Previous"), action: steering(ON, previous) },
  { keys: ["Enter"], name: _("Start the clock"), action: steering(["gathering"], start) },
  { keys: ["p", " "], name: _("Pause"), action: steering(ON, pauseOrResume) },
  { keys: ["k"], name: _("Park a topic"), action: steering(ON, parkTopic) },
]);
connect();
