/** The head of an initiative's page: its name, how far it is, and what it asks for. */
import {
  daysToFirstStep,
  daysWithoutStep,
  isStill,
  isWordDue,
  lacksStep,
} from "../../model/initiatives.ts";
import { daysSince } from "../../model/days.ts";
import { changeInitiative } from "../../focus/actions.ts";
import { HEALTH_ICONS, HEALTHS, STATES } from "../../focus/names.ts";
import { mayChange, progressOf } from "../../focus/progress.ts";
import { boot } from "../../sync/boot.ts";
import { minutes } from "../../sync/clock.ts";
import { rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { ask } from "../../ui/ask/ask.tsx";
import { counts } from "./own_steps.ts";
import type { ComponentChildren } from "preact";
import type { Initiative } from "../../model/rows.ts";

type Props = { initiative: Initiative };

export function Head({ initiative }: Props) {
  const rename = () =>
    ask({
      title: _("What is it called?"),
      name: "name",
      value: initiative.name,
      most: 120,
      save: (name) => changeInitiative(initiative, { name }),
    });
  return (
    <header class="initiative-head">
      <a class="back" href="/focus">
        <Icon name="chevron-left" />
        {_("Focus map")}
      </a>
      <h1>
        {initiative.name}
        {mayChange && (
          <button class="icon-btn" aria-label={_("Change the name")} onClick={rename}>
            <Icon name="pencil" />
          </button>
        )}
      </h1>
      <p class="standing">
        <span class="state">{STATES[initiative.state]}</span>
        {rowsOf("focus_area", initiative.areas).map((area) => (
          <span class="also" key={area.id} data-hue={area.hue}>
            <i class="dot" />
            {area.name}
          </span>
        ))}
        {initiative.health && (
          <span class="health" data-health={initiative.health}>
            <Icon name={HEALTH_ICONS[initiative.health]} />
            {HEALTHS[initiative.health]}
          </span>
        )}
        <Progress />
        <Speed initiative={initiative} />
      </p>
      <Wants initiative={initiative} />
    </header>
  );
}

/** Never only a percentage. */
function Progress() {
  const { cards, finished } = counts.value;
  if (!cards) return <span class="quiet">{_("No step yet")}</span>;
  return (
    <span class="how-far num">
      {_("{finished} of {cards} steps", { finished, cards })}
      <progress max={cards} value={finished} aria-label={_("How far the initiative is")} />
    </span>
  );
}

function Speed({ initiative }: Props) {
  const progress = progressOf(initiative.id), zone = boot.time_zone;
  const first = daysToFirstStep(initiative, progress, zone);
  const moved = progress?.moved_at ? daysSince(progress.moved_at, minutes.value, zone) : null;
  const said = [
    first !== null && ngettext("first step after {n} day", "first step after {n} days", first),
    moved === 0 && _("moved today"),
    !!moved && ngettext("moved {n} day ago", "moved {n} days ago", moved),
  ];
  return <span class="quiet num">{said.filter(Boolean).join(" · ")}</span>;
}

function Wants({ initiative }: Props) {
  const progress = progressOf(initiative.id);
  const at = { now: minutes.value, zone: boot.time_zone };
  const waiting = daysWithoutStep(initiative, progress, at);
  return (
    <>
      {lacksStep(initiative, progress) && (
        <Want>{_("It is active and has no step under way. What can happen today?")}</Want>
      )}
      {initiative.state === "chosen" && waiting !== null && waiting > 0 && (
        <Want>
          {ngettext(
            "Chosen {n} day ago and not begun.",
            "Chosen {n} days ago and not begun.",
            waiting,
          )} {_("What can happen today?")}
        </Want>
      )}
      {isStill(initiative, progress) && !lacksStep(initiative, progress) && (
        <Want>
          {_("Nothing moved between the last two standups. Split a step, or help with it?")}
        </Want>
      )}
      {isWordDue(initiative, at) && <Want>{_("How does it go? Nobody has said for a while.")}
      </Want>}
    </>
  );
}

const Want = ({ children }: { children: ComponentChildren }) => (
  <p class="want">
    <Icon name="hourglass" />
    <span>{children}</span>
  </p>
);
