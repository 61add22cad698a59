// @ts-check
/**
 * The wall: simple scenes between standups, the standup when it runs. It says how old its data is
 * and never goes blank.
 */
import "./started.js";
import { render } from "preact";
import { SMALL } from "../../model/legible.js";
import { sceneAt } from "../../model/playlist.js";
import { boot } from "../../sync/boot.js";
import { seconds } from "../../sync/clock.js";
import { connect, syncStatus } from "../../sync/connection.js";
import { row } from "../../sync/store.js";
import { _, longDayText, timeText } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { question, questionText } from "../standup/finishing.js";
import { GatherScene } from "../standup/gather_scene.js";
import { StandupScene } from "../standup/scene.js";
import { viewport } from "../../ui/viewport.js";
import { openTopics } from "../standup/texts.js";
import { Archived, Nothing, Safe } from "./simple_scenes.js";
import "./handle.js";
import { alive, isBright, isInStandup, me, measure, now, shift } from "./lifecycle.js";
import { keepState } from "./offline_cache.js";
import { steerable } from "./steer.js";
import { hasSomething, SCENES } from "./scenes.js";
import { Parked, Thanks } from "./thanks.js";

const THANKS_FOR = 5 * 60_000;
const IN_TEN_MINUTES = 600, TOPICS_FOR = 20;

function Wall() {
  const wall = me.value, at = seconds.value;
  if (wall && Date.parse(wall.identify_until ?? "0") > at) return html`<${Name} wall=${wall} />`;
  const { title, scene } = shown(at);
  return html`
    <div class="wall" data-shift=${shift
      .value} data-small=${viewport.value.height < SMALL} data-dim=${!isBright.value &&
      !isInStandup.value && !isThanking(at)}>
      <header
        class="wall-top"><b>${title}</b><span class="team">${teamName()}</span><${Age} /><${Question} />
          <span class="clock">${longDayText(at)} <b class="num">${timeText(at)}</b></span></header>
      <${Safe}>${scene}<//></div>
  `;
}

/**
 * The standup goes before everything; then what somebody asked for, thanks, open topics, the
 * playlist.
 * @param {number} at
 */
function shown(at) {
  const standup = now.value, title = row("board", boot.board)?.name ?? "";
  if (row("board", boot.board)?.archived_at) return { title, scene: html`<${Archived} />` };
  if (standup?.state === "gathering") {
    return { title: _("Morning standup"), scene: html`<${GatherScene} standup=${standup} />` };
  }
  if (isInStandup.value) {
    return { title: _("Morning standup"), scene: html`<${StandupScene} standup=${standup} />` };
  }
  const wall = me.value;
  const isPinned = wall?.pinned && Date.parse(wall.pinned_until) > at;
  if (isPinned && !hasSomething(wall.pinned)) return { title, scene: html`<${Nothing} />` };
  if (!isPinned && isThanking(at)) return { title, scene: html`<${Thanks} standup=${standup} />` };
  if (!isPinned && hasTopics(at)) return { title, scene: html`<${Parked} />` };
  const playing = isBright.value
    ? sceneAt(wall?.playlist ?? [], hasSomething, timeText(at), at)
    : "clock";
  const name = isPinned ? wall.pinned : playing;
  const Scene = SCENES[/** @type {"clock"} */ (name)] ?? SCENES.clock;
  return { title, scene: html`<${Scene} key=${name} />` };
}

/** @param {number} at */
function isThanking(at) {
  return now.value?.state === "held" && at - Date.parse(now.value.finished_at) < THANKS_FOR;
}

/**
 * Topics that nobody has settled come again every ten minutes, until midnight.
 * @param {number} at
 */
function hasTopics(at) {
  const standup = now.value;
  const isToday = standup?.finished_at && longDayText(standup.finished_at) === longDayText(at);
  return isToday && openTopics().length > 0 && Math.floor(at / 1000) % IN_TEN_MINUTES < TOPICS_FOR;
}

/** @param {{wall: any}} props */
function Name({ wall }) {
  return html`<div class="wall identify"><p>${wall.name}</p><small>${
    row("board", boot.board)?.name
  }</small></div>`;
}

function teamName() {
  return row("team", row("board", boot.board)?.team_id)?.name ?? "";
}

/**
 * Silent while all is well; otherwise since when this picture is old, by the server's clock: a TV's
 * own may be wrong.
 */
function Age() {
  const { state, since } = syncStatus.value, now = seconds.value;
  const old = Date.now() - since, last = now - old;
  if (state === "live" || old < 3000) return null;
  const isToday = longDayText(last) === longDayText(now);
  const when = isToday ? timeText(last) : `${longDayText(last)} ${timeText(last)}`;
  return html`<span class="age" role="status"><${Icon} name="wifi-off" />${
    _("Reconnecting · last at {time}", { time: when })
  }</span>`;
}

/** A remote control has asked to finish: this screen asks back. */
function Question() {
  return question.value && html`<span class="age asks" role="status">${questionText()}</span>`;
}

measure();
render(html`<${Wall} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
connect({ as: "wall" });
alive();
keepState();
steerable();
