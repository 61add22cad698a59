/**
 * The wall: simple scenes between standups, the standup when it runs. It says how old its data is
 * and never goes blank.
 */
import "./started.ts";
import { render } from "preact";
import type { VNode } from "preact";
import { LOW, SMALL } from "../../model/legible.ts";
import { asked, sceneAt } from "../../model/playlist.ts";
import { boot } from "../../sync/boot.ts";
import { seconds } from "../../sync/clock.ts";
import { connect, syncStatus } from "../../sync/connection.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _, longDayText, timeText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { boardsHere } from "../../scenes/people.ts";
import { soundWhenGathering } from "../../scenes/cue.ts";
import { GatherScene } from "../../scenes/gather_scene.tsx";
import { StandupScene } from "../../scenes/scene.tsx";
import { viewport } from "../../ui/viewport.ts";
import { openTopics } from "../../scenes/texts.ts";
import { Archived, Nothing, Safe } from "./simple_scenes.tsx";
import { alive, isBright, isInStandup, me, measure, now, shift, takeTurns } from "./lifecycle.ts";
import { Incidents } from "./incidents.tsx";
import { keepState } from "./offline_cache.ts";
import { steerable } from "./steer.ts";
import { hasSomething, SCENES } from "./scenes.ts";
import { Parked } from "./parked.tsx";
import { followTheme } from "./theme.ts";
import { Thanks } from "./thanks.tsx";
import "./handle.ts";
import { instantOf } from "../../model/days.ts";
import type { Wall } from "../../model/rows.ts";

const THANKS_FOR = 5 * 60_000;
const IN_TEN_MINUTES = 600, TOPICS_FOR = 20;

function Wall() {
  const wall = me.value, at = seconds.value;
  if (wall && Date.parse(wall.identify_until ?? "0") > at) return <Name wall={wall} />;
  const { title, about = teamName(), scene } = shown(at);
  return (
    <div
      class="wall"
      data-shift={shift.value}
      data-small={viewport.value.height < SMALL}
      data-low={viewport.value.height < LOW}
      data-dim={!isBright.value && !isInStandup.value && !isThanking(at)}
    >
      <header class="wall-top">
        <b>{title}</b>
        <span class="team">{about}</span>
        <Age />
        <span class="clock">
          {longDayText(at)} <b class="num">{timeText(at)}</b>
        </span>
      </header>
      <Incidents />
      <Safe>{scene}</Safe>
    </div>
  );
}

/**
 * The standup goes before everything; then what somebody asked for, thanks, open topics, the
 * playlist.
 */
function shown(at: number): { title: string; about?: string; scene: VNode } {
  const standup = now.value, board = row("board", boot.board), title = board?.name ?? "";
  if (board?.archived_at) return { title, scene: <Archived /> };
  if (standup && isInStandup.value) {
    const scene = standup.state === "gathering"
      ? <GatherScene standup={standup} />
      : <StandupScene standup={standup} />;
    return { title: _("Morning standup"), about: namesOfTeams(standup.teams), scene };
  }
  const wall = me.value;
  const pinned = wall && instantOf(wall.pinned_until) > at ? wall.pinned : "";
  if (pinned && !hasSomething(pinned)) return { title, scene: <Nothing /> };
  if (standup && !pinned && isThanking(at)) return { title, scene: <Thanks standup={standup} /> };
  if (!pinned && hasTopics(at)) return { title, scene: <Parked /> };
  const showing = pinned || !isBright.value
    ? asked(pinned || "clock", at)
    : sceneAt(wall?.playlist ?? [], hasSomething, timeText(at), at);
  const Scene = SCENES[showing.scene] ?? SCENES.clock;
  const scene = <Scene key={showing.scene} showing={showing} />;
  if (showing.scene !== "whiteboard") return { title, scene };
  const boards = boardsHere.value;
  if (boards.length > 1) return { title: namesOfTeams(teamsOf(boards)), about: "", scene };
  return { title, about: _("what we have going on"), scene };
}

function isThanking(at: number) {
  return now.value?.state === "held" && at - instantOf(now.value.finished_at) < THANKS_FOR;
}

/** Topics that nobody has settled come again every ten minutes, until midnight. */
function hasTopics(at: number) {
  const standup = now.value;
  const isToday = standup?.finished_at && longDayText(standup.finished_at) === longDayText(at);
  return isToday && openTopics().length > 0 && Math.floor(at / 1000) % IN_TEN_MINUTES < TOPICS_FOR;
}

function Name({ wall }: { wall: Wall }) {
  return (
    <div class="wall identify">
      <p>{wall.name}</p>
      <small>{row("board", boot.board)?.name}</small>
    </div>
  );
}

const teamName = () => namesOfTeams(teamsOf([boot.board]));

const teamsOf = (
  boards: number[],
) => [...new Set(rowsOf("board", boards).map((one) => one.team_id))];

const namesOfTeams = (teams: number[]) => rowsOf("team", teams).map((one) => one.name).join(" + ");

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
  return (
    <span class="age" role="status">
      <Icon name="wifi-off" />
      {_("Reconnecting · last at {time}", { time: when })}
    </span>
  );
}

measure();
render(<Wall />, document.getElementById("app") as HTMLElement);
connect({ as: "wall" });
alive();
followTheme();
takeTurns();
keepState();
steerable();
soundWhenGathering(now, () => !!me.peek()?.has_cue);
