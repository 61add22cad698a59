/**
 * Between standups: the last one in short, what is still parked, when the next one is, and what to
 * say in it.
 */
import { clockText, instantOf } from "../../model/days.ts";
import { boot } from "../../sync/boot.ts";
import { seconds } from "../../sync/clock.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { maySteer, plan, standsHere, teamHere } from "../../sync/selectors.ts";
import { DRAFTS, gather, prepare } from "./actions.ts";
import { openChannels } from "./channel.tsx";
import { boardsOf } from "../../scenes/people.ts";
import { MoodOf } from "../../scenes/moods.tsx";
import { OwnLines } from "../../boards/own_lines.tsx";
import { Parked } from "./parking.tsx";
import { openPlan } from "./plan.tsx";
import { CueSwitch, VideoLink } from "./joining.tsx";
import { summaryText } from "./summary.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { Whiteboard } from "../../scenes/whiteboard/whiteboard.tsx";
import { heldText, recordOf, titleOf, whenText } from "../../scenes/texts.ts";
import type { Standup } from "../../model/rows.ts";

const JUST_NOW = 3.6e6;

export function Before({ last }: { last: Standup | undefined }) {
  const held = last?.state === "held" ? last : null;
  const isJustFinished = held && seconds.value - instantOf(held.finished_at) < JUST_NOW;
  return (
    <>
      <section class="before">
        <h1>{isJustFinished ? _("Thank you, have a good day") : _("The standup")}</h1>
        <Next />
        {held && <Last standup={held} />}
        {held?.mood && <MoodOf mood={held.mood} />}
        {maySteer([teamHere()]) && (
          <OwnLines lines={plan.value?.lines ?? []} draftKey={DRAFTS.line} write={prepare} />
        )}
        <div class="buttons">
          {maySteer([teamHere()]) && (
            <button class="btn" onClick={gather}>
              <Icon name="timer" />
              {_("Start the standup")}
            </button>
          )}
          <a class="btn quiet" href={`/boards/${boot.board}`}>{_("To the board")}</a>
          <a class="btn quiet" href={`/boards/${boot.board}/whiteboard`}>{_("The whiteboard")}</a>
          {held && (
            <button class="btn quiet" onClick={() => copy(held)}>
              <Icon name="copy" />
              {_("Copy as text")}
            </button>
          )}
          {standsHere() && (
            <>
              <a class="btn quiet" href={`/boards/${boot.board}/standups`}>{_("All standups")}</a>
              <a class="btn quiet" href={`/boards/${boot.board}/waiting`}>
                {_("Whom we wait for")}
              </a>
            </>
          )}
          <VideoLink />
        </div>
        <CueSwitch />
      </section>
      <Whiteboard boards={boardsOf([teamHere()])} />
      {held && <Parked standup={held} />}
    </>
  );
}

/** For the team's channel. */
function copy(standup: Standup) {
  const text = summaryText(standup);
  navigator.clipboard?.writeText(text).then(() => toast(_("Copied")), () => toast(text));
}

function Next() {
  const next = plan.value?.next_at;
  return (
    <p class="next-line">
      <Icon name="calendar" />
      <span>
        {next ? _("The next one: {when}", { when: whenText(next) }) : _("No standup is planned")}
      </span>
      {maySteer([teamHere()]) && (
        <>
          <button class="btn quiet small" onClick={openPlan}>{_("Plan …")}</button>
          <button class="btn quiet small" onClick={openChannels}>{_("Channel …")}</button>
        </>
      )}
    </p>
  );
}

function Last({ standup }: { standup: Standup }) {
  const record = recordOf(standup);
  if (!record) return null;
  const { finished, blocked } = record;
  return (
    <>
      <p>
        {_("Last held {when}: {time}", {
          when: heldText(standup.started_at),
          time: clockText(record.seconds),
        })} · {ngettext("{n} card finished", "{n} cards finished", finished.length)} ·{" "}
        {_("{n} blocked", { n: blocked.length })}
        {standup.is_forgotten && ` · ${_("it ended by itself")}`} ·{" "}
        <a href={`/standups/${standup.id}`}>{_("Record")}</a>
      </p>
      <ul class="finished">
        {finished.slice(0, 8).map((card) => (
          <li key={card.id}>
            <Icon name="check" />
            {titleOf(card)}
          </li>
        ))}
        {finished.length > 8 && <li class="num">+{finished.length - 8}</li>}
      </ul>
    </>
  );
}
