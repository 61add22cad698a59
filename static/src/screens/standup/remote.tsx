/**
 * The buttons that steer a standup: big enough for one thumb; the same on every screen of the team.
 */
import { stopsOf } from "../../model/turns.ts";
import { syncStatus } from "../../sync/connection.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { maySteer, plan } from "../../sync/selectors.ts";
import { extend, finish, next, pauseOrResume, previous, sayPresence, turnTo } from "./actions.ts";
import { EndingRemote } from "./ending_remote.tsx";
import { presenceOf, team } from "../../scenes/gather_scene.tsx";
import { nameOfStop } from "../../scenes/stops.ts";
import { joinByVideo } from "./joining.tsx";
import { parkTopic } from "./parking.tsx";
import type { Standup } from "../../model/rows.ts";

export function Remote({ standup }: { standup: Standup }) {
  if (!maySteer(standup.teams)) return null;
  if (standup.ending_at) return <EndingRemote standup={standup} />;
  const isOver = standup.state === "finishing";
  const isAway = syncStatus.value.state === "offline";
  return (
    <div class="remote" role="group" aria-label={_("Steer the standup")}>
      {isAway && (
        <p class="away">
          <Icon name="wifi-off" />
          {_("Offline: what you press is kept")}
        </p>
      )}
      <button class="btn quiet" disabled={standup.turn === 0} onClick={() => previous(standup)}>
        <Icon name="chevron-left" />
        {_("Previous")} <kbd>←</kbd>
      </button>
      {isOver
        ? (
          <button class="btn wide" onClick={() => finish(standup)}>
            <Icon name="check-check" />
            {_("Finish")}
          </button>
        )
        : (
          <button class="btn wide" onClick={() => next(standup)}>
            {_("Next")}
            <Icon name="chevron-right" /> <kbd>→</kbd>
          </button>
        )}
      <button
        class="btn quiet"
        aria-pressed={!!standup.paused_at}
        onClick={() => pauseOrResume(standup)}
      >
        <Icon name={standup.paused_at ? "play" : "pause"} />
        {standup.paused_at ? _("Go on") : _("Pause")} <kbd>P</kbd>
      </button>
      <button class="btn quiet" onClick={parkTopic}>
        <Icon name="square-parking" />
        {_("Park")} <kbd>K</kbd>
      </button>
      <button
        class="btn quiet"
        aria-haspopup="menu"
        onClick={(e) => more(e.currentTarget, standup)}
      >
        <Icon name="ellipsis" />
        {_("More")}
      </button>
    </div>
  );
}

/** Back to somebody, who is here after all, five minutes more, finish early. */
function more(anchor: Element, standup: Standup) {
  const isRound = standup.style === "round";
  openMenu(anchor, _("Steer the standup"), [
    {
      name: isRound ? _("Go to somebody …") : _("Go to a card …"),
      icon: isRound ? "users" : "square-kanban",
      action: () => goTo(anchor, standup),
    },
    ...(isRound
      ? [
        { name: _("Who is here …"), icon: "user", action: () => whoIsHere(anchor, standup) },
        ...(standup.state === "running"
          ? [{
            name: _("Skip {name}", {
              name: row("member", standup.people[standup.turn])?.name ?? "",
            }),
            icon: "skip-forward",
            action: () => sayPresence(standup, standup.people[standup.turn], "passes"),
          }]
          : []),
      ]
      : []),
    ...(plan.value?.video_url
      ? [{ name: _("Join by video"), icon: "video", action: () => joinByVideo() }]
      : []),
    {
      name: _("Five minutes more"),
      icon: "timer",
      isOff: standup.is_extended,
      action: () => extend(standup),
    },
    {
      name: _("Finish now"),
      icon: "check-check",
      action: () => finish(standup),
    },
  ]);
}

function goTo(anchor: Element, standup: Standup) {
  openMenu(
    anchor,
    _("Go to"),
    stopsOf(standup).map((_id, i) => ({
      name: nameOfStop(standup, i),
      icon: i < standup.turn ? "check" : "chevron-right",
      isOff: i === standup.turn,
      action: () => turnTo(standup, i),
    })),
  );
}

/** Late, away, remote: said by anyone about anyone. */
function whoIsHere(anchor: Element, standup: Standup) {
  openMenu(
    anchor,
    _("Who is here"),
    team().map((person) => {
      const isIn = standup.people.includes(person.id) && presenceOf(standup, person.id) !== "away";
      return {
        name: isIn
          ? _("{name} is away", { name: person.name })
          : _("{name} is here", { name: person.name }),
        icon: isIn ? "user-x" : "user-plus",
        action: () => sayPresence(standup, person.id, isIn ? "away" : "here"),
      };
    }),
  );
}
