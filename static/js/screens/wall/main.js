// @ts-check
/** The wall: calm between standups, the standup when it runs. It says how old its data is and never goes blank. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { connect, freshness, lost } from "../../sync/connection.js";
import { row } from "../../sync/store.js";
import { _, longDayText, timeText } from "../../sync/words.js";
import { html, Icon } from "../../ui/html.js";
import { standup } from "../board/lists.js";
import { StandupScene } from "../standup/scene.js";
import { Brief } from "./brief.js";
import { Thanks } from "./thanks.js";

const THANKS_FOR = 5 * 60_000;
const shift = signal(0);

function Wall() {
  const now = standup.value, isRunning = now?.state === "running";
  const isThanking = !isRunning && now?.finished_at && seconds.value - Date.parse(now.finished_at) < THANKS_FOR;
  const scene = isRunning
    ? html`<${StandupScene} standup=${now} />`
    : isThanking
    ? html`<${Thanks} standup=${now} />`
    : html`<${Brief} />`;
  return html`<div class="wall" data-shift=${shift.value}>
    <header class="wall-top"><b>${
    isRunning ? _("Morning standup") : row("board", boot.board)?.name
  }</b><span class="team">${teamName()}</span><${Age} />
      <span class="clock">${longDayText(seconds.value)} <b class="num">${
    timeText(seconds.value)
  }</b></span></header>${scene}</div>`;
}

function teamName() {
  return row("team", row("board", boot.board)?.team_id)?.name ?? "";
}

/** Silent while all is well; otherwise since when this picture is old. */
function Age() {
  const { state, since } = freshness.value;
  seconds.value;
  const old = Date.now() - since;
  if (state === "live" || old < 3000) return null;
  document.body.dataset.old = String(old > 120_000);
  return html`<span class="age" role="status"><${Icon} name="wifi-off" />${
    _("Reconnecting · last at {time}", { time: timeText(since) })
  }</span>`;
}

freshness.subscribe(({ state }) => state === "live" && delete document.body.dataset.old);
lost.subscribe((reason) => reason && location.replace("/wall"));
setInterval(() => shift.value = (shift.value + 1) % 4, 240_000);
render(html`<${Wall} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
connect({ as: "wall" });
