// @ts-check
/**
 * The buttons that steer a standup: big enough for one thumb; the same on every screen of the team.
 */
import { stopsOf } from "../../model/turns.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { mayWork } from "../board/lists.js";
import { extend, finish, next, pauseOrResume, previous, sayPresence, turnTo } from "./actions.js";
import { pressFinish, question, questionText } from "./finishing.js";
import { presenceOf, team } from "./gather_scene.js";
import { parkTopic } from "./parking.js";

/** @param {{standup: any}} props */
export function Remote({ standup }) {
  if (!mayWork()) return null;
  const isOver = standup.state === "finishing";
  return html`<div class="remote" role="group" aria-label=${_("Steer the standup")}>
    <button class="btn quiet" disabled=${standup.turn === 0} onClick=${() =>
    previous(standup)}><${Icon} name="chevron-left" />${_("Previous")} <kbd>←</kbd></button>
    ${
    isOver || question.value
      ? html`
        <button class="btn wide" aria-disabled=${question.value === "heard"} data-asks=${!!question
          .value}
          onClick=${() =>
            pressFinish(() => finish(standup))}><${Icon} name="check-check" />${question.value
            ? questionText()
            : _("Finish")}</button>
      `
      : html`
        <button class="btn wide"
          onClick=${() => next(standup)}>${_(
            "Next",
          )}<${Icon} name="chevron-right" /> <kbd>→</kbd></button>
      `
  }
    <button class="btn quiet" aria-pressed=${!!standup.paused_at} onClick=${() =>
    pauseOrResume(standup)}><${Icon} name=${standup.paused_at ? "play" : "pause"} />${
    standup.paused_at ? _("Go on") : _("Pause")
  } <kbd>P</kbd></button>
    <button class="btn quiet" onClick=${parkTopic}><${Icon} name="square-parking" />${
    _("Park")
  } <kbd>K</kbd></button>
    <button class="btn quiet" aria-haspopup="menu" onClick=${(/** @type {any} */ e) =>
    more(e.currentTarget, standup)}><${Icon} name="ellipsis" />${_("More")}</button>
  </div>`;
}

/**
 * Back to somebody, who is here after all, five minutes more, finish early.
 * @param {Element} anchor @param {any} standup
 */
function more(anchor, standup) {
  const isRound = standup.style === "round";
  openMenu(anchor, _("Steer the standup"), [
    { name: _("Go to somebody …"), icon: "users", action: () => goTo(anchor, standup) },
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
    {
      name: _("Five minutes more"),
      icon: "timer",
      isOff: standup.is_extended,
      action: () => extend(standup),
    },
    {
      name: _("Finish now"),
      icon: "check-check",
      action: () => pressFinish(() => finish(standup)),
    },
  ]);
}

/** @param {Element} anchor @param {any} standup */
function goTo(anchor, standup) {
  const table = standup.style === "board" ? "column" : "member";
  openMenu(
    anchor,
    _("Go to"),
    stopsOf(standup).map((id, i) => ({
      name: row(table, id)?.name ?? "",
      icon: i < standup.turn ? "check" : "chevron-right",
      isOff: i === standup.turn,
      action: () => turnTo(standup, i),
    })),
  );
}

/** Late, away, remote: said by anyone about anyone. @param {Element} anchor @param {any} standup */
function whoIsHere(anchor, standup) {
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
