/**
 * Before the clock, in one's own browser: say that one is here, for others too; write what one
 * wants to say; start.
 */
import { boot } from "../../sync/boot.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { maySteer } from "../../sync/selectors.ts";
import { DRAFTS, finish, goOn, say, sayPresence, start } from "./actions.ts";
import { presenceOf, team } from "../../scenes/gather_scene.tsx";
import { secondsLeft } from "../../scenes/finishing.ts";
import { OwnLines } from "../../boards/own_lines.tsx";
import { VideoLink } from "./joining.tsx";
import type { Saying } from "./actions.ts";
import type { Standup } from "../../model/rows.ts";

const STATES: [Saying, string][] = [
  ["here", _("I am here")],
  ["remote", _("I am remote")],
  ["passes", _("Skip me")],
  ["away", _("Not today")],
];

export function Gathering({ standup }: { standup: Standup }) {
  if (!maySteer(standup.teams)) return null;
  const people = team(), isMine = people.some((one) => one.id === boot.me.id);
  return (
    <section class="panel gathering-own">
      {isMine && (
        <>
          <div class="chips big-chips" role="group" aria-label={_("Are you here?")}>
            {STATES.map(([state, name]) => (
              <button
                class="chip plain"
                key={state}
                aria-pressed={presenceOf(standup, boot.me.id) === state}
                onClick={() => sayPresence(standup, boot.me.id, state)}
              >
                {name}
              </button>
            ))}
          </div>
          <OwnLines
            lines={standup.said}
            draftKey={DRAFTS.line}
            write={(text, line) => say(standup, boot.me.id, text, line)}
          />
        </>
      )}
      <details class="others">
        <summary>{_("Say it for somebody else")}</summary>
        <ul>
          {people.filter((one) => one.id !== boot.me.id).map((one) => {
            const isAway = presenceOf(standup, one.id) === "away";
            return (
              <li key={one.id}>
                <span>{one.name}</span>
                <button
                  class="btn quiet small"
                  aria-pressed={["here", "remote"].includes(presenceOf(standup, one.id))}
                  onClick={() => sayPresence(standup, one.id, "here")}
                >
                  {_("Here")}
                </button>
                <button
                  class="btn quiet small"
                  aria-pressed={isAway}
                  onClick={() => sayPresence(standup, one.id, isAway ? "here" : "away")}
                >
                  {_("Away")}
                </button>
              </li>
            );
          })}
        </ul>
      </details>
      <div class="buttons">
        <CallOff standup={standup} />
        <VideoLink />
        <a class="btn quiet" href={`/boards/${boot.board}`}>
          <Icon name="square-kanban" />
          {_("Put the board right")}
        </a>
        {standup.ending_at && (
          <button class="btn quiet" onClick={() => goOn(standup)}>{_("Go on")}</button>
        )}
        <button class="btn wide" onClick={() => start(standup)}>
          <Icon name="timer" />
          {_("Start the clock")} <kbd>↵</kbd>
        </button>
      </div>
    </section>
  );
}

/** What stands in its place says so: a double press is one press. */
function CallOff({ standup }: { standup: Standup }) {
  const left = secondsLeft(standup);
  return left === null
    ? <button class="btn quiet" onClick={() => finish(standup)}>{_("Call it off")}</button>
    : <p class="ending num">{_("Called off in {n} s", { n: left })}</p>;
}
