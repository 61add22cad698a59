/** The head of a retrospective: what it is, where it is, whose the notes are, the time. */
import { boot } from "../../sync/boot.ts";
import { seconds } from "../../sync/clock.ts";
import { _ } from "../../sync/i18n.ts";
import { PHASES, recordText, timeLeft } from "../../model/retrospective.ts";
import { confirmThat } from "../../ui/confirm/confirm.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { openMenu } from "../../ui/menu/menu.tsx";
import { copy } from "../../ui/unsaved/copy.ts";
import { setTimer, stepTo } from "./actions.ts";
import { agreements, columnName, mayTakePart, notes, titleOf } from "./state.ts";
import { dotsText, nameOf } from "./retrospective_words.ts";
import type { Phase } from "../../model/retrospective.ts";
import type { Retrospective } from "../../model/rows.ts";

const NAMES: Record<Phase, string> = {
  writing: _("Write"),
  grouping: _("Group"),
  dots: _("Give dots"),
  talking: _("Talk"),
  agreeing: _("Agree"),
  closed: _("Closed"),
};
const STEPS: Record<string, { to: Phase; name: string; icon: string }> = {
  writing: { to: "grouping", name: _("Show all notes"), icon: "eye" },
  grouping: { to: "dots", name: _("On to the dots"), icon: "chevron-right" },
  dots: { to: "talking", name: _("Count the dots"), icon: "check-check" },
  talking: { to: "agreeing", name: _("On to what we agree"), icon: "chevron-right" },
  agreeing: { to: "closed", name: _("Close"), icon: "check-check" },
};

export function Head({ one }: { one: Retrospective }) {
  return (
    <header class="retro-head">
      <div class="page-head">
        <h1>{titleOf(one)}</h1>
        <Signing one={one} />
        <span class="grow" />
        <a class="btn quiet small" href={`/teams/${one.team_id}/retrospectives`}>
          <Icon name="list" />
          {_("All retrospectives")}
        </a>
      </div>
      <div class="retro-bar">
        <ol class="retro-steps" aria-label={_("Steps")}>
          {PHASES.map((phase) => (
            <li key={phase} aria-current={phase === one.phase ? "step" : undefined}>
              {NAMES[phase]}
            </li>
          ))}
        </ol>
        <span class="grow" />
        <span class="retro-steer">
          <Timer one={one} />
          {one.phase === "closed" ? <CopyButton one={one} /> : mayTakePart && <Steer one={one} />}
        </span>
      </div>
    </header>
  );
}

/** Shown all the time: nobody has to remember what was chosen. */
function Signing({ one }: { one: Retrospective }) {
  return (
    <span class="retro-signing" data-anonymous={one.is_anonymous}>
      <Icon name={one.is_anonymous ? "user-x" : "user"} />
      {one.is_anonymous ? _("Anonymous notes") : _("Signed notes")}
    </span>
  );
}

function Timer({ one }: { one: Retrospective }) {
  if (!one.timer_ends_at) return null;
  const left = timeLeft(one.timer_ends_at, seconds.value);
  return (
    <span class="retro-timer num" role="timer" data-over={left.startsWith("+")}>
      <Icon name="timer" />
      {left}
    </span>
  );
}

function Steer({ one }: { one: Retrospective }) {
  const step = STEPS[one.phase];
  return (
    <>
      <button class="btn" onClick={() => stepOn(one)}>
        <Icon name={step.icon} />
        {step.name}
      </button>
      <button
        class="icon-btn"
        aria-haspopup="menu"
        aria-label={_("More")}
        onClick={(e) => more(e.currentTarget, one)}
      >
        <Icon name="ellipsis" />
      </button>
    </>
  );
}

/** What has been shown is not hidden again, and what is closed stays so: these two ask first. */
export function stepOn({ phase }: Retrospective) {
  const step = STEPS[phase];
  if (!step) return;
  const go = () => void stepTo(phase, step.to);
  if (phase === "writing") {
    confirmThat(_("Show all notes to the team? Nobody can write after that."), step.name, go);
  } else if (phase === "agreeing") {
    confirmThat(_("Close it? Its record stays as it is then."), step.name, go);
  } else go();
}

function more(anchor: Element, one: Retrospective) {
  const isHidden = one.phase === "writing";
  const close = () =>
    confirmThat(
      isHidden
        ? _("Close it now? Nothing of what was written will ever be shown.")
        : _("Close it now? Its record stays as it is then."),
      _("Close"),
      () => void stepTo(one.phase, "closed"),
    );
  openMenu(anchor, _("More"), [
    ...[3, 5, 10].map((minutes) => ({
      name: _("Timer: {n} minutes", { n: minutes }),
      icon: "timer",
      action: () => void setTimer(minutes),
    })),
    ...(one.timer_ends_at
      ? [{ name: _("Stop the timer"), icon: "x", action: () => void setTimer(0) }]
      : []),
    ...(one.phase === "agreeing"
      ? [{
        name: _("Back to talking"),
        icon: "arrow-left",
        action: () => void stepTo(one.phase, "talking"),
      }]
      : []),
    { name: _("Close now …"), icon: "check-check", action: close },
  ]);
}

function CopyButton({ one }: { one: Retrospective }) {
  const words = {
    agreed: _("What we agreed"),
    column: columnName,
    dots: dotsText,
    owner: nameOf,
  };
  const text = () =>
    recordText({
      title: `${titleOf(one)}, ${boot.team_name}`,
      columns: one.columns,
      notes: notes.value,
      agreements: agreements.value,
    }, words);
  return (
    <button class="btn quiet" onClick={() => copy(text())}>
      <Icon name="copy" />
      {_("Copy as text")}
    </button>
  );
}
