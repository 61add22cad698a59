/**
 * The desk in brief: who is there, what waits, what was solved at once, how even the deal is. No
 * requester, no text.
 */
import { seconds } from "../../sync/clock.ts";
import { row, rowsOf } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { FallingConfetti } from "./falling_confetti.tsx";
import { useGrowth } from "./growth.ts";
import { Lines } from "../../scenes/lines.tsx";
import { measured } from "../../sync/measures.ts";
import { firstName } from "../../scenes/people.ts";
import type { DeskSummary } from "../../model/rows.ts";
import type { Entry } from "../../scenes/lines.tsx";

const SIZE = 7.8, COMPACT = 4.8;
/** Units of width from which four counts stand side by side. */
const ROOM_FOR_FOUR = 110;

export function Desk() {
  const desk = measured("desk");
  if (!desk) return null;
  const duty = rowsOf("member", desk.on_duty).slice(0, 3);
  const share = desk.decided ? Math.round(100 * desk.first_contact / desk.decided) : null;
  const teams = Object.entries(desk.dealt).map(([id, dealt]) => ({
    name: row("team", id)?.name ?? "",
    dealt,
  }));
  const { width, isPortrait } = viewport.value;
  const hasRoom = isPortrait || width >= ROOM_FOR_FOUR;
  const isNew = useGrowth(desk.solved_this_week ?? 0);
  const most = Math.max(1, ...teams.map((one) => one.dealt));
  return (
    <section class="simple-scene of-desk">
      {isNew && <FallingConfetti key={desk.solved_this_week} />}
      <h1>
        <Icon name="inbox" />
        {_("The desk")}
      </h1>
      <div class="duty">
        {duty.map((one) => (
          <span key={one.id}>
            <Avatar person={one} />
            {firstName(one)}
          </span>
        ))}
        <small data-problem={desk.is_unmanned}>
          {desk.is_unmanned
            ? _("Nobody has the desk")
            : duty.length === 1
            ? _("is at the desk")
            : _("share the desk")}
        </small>
      </div>
      <ol class="counts">
        <li>
          <b class="num">{desk.waiting}</b>
          <small />
          <span>{ngettext("waiting", "waiting", desk.waiting)}</span>
          {!!desk.late && <em>{_("{n} late in all", { n: desk.late })}</em>}
        </li>
        <li>
          <b class="num">{oldestText(desk)}</b>
          <small />
          <span>{_("the oldest waits")}</span>
        </li>
        <li data-good={(desk.solved_this_week ?? 0) > 0}>
          <b class="num">{desk.solved_this_week ?? 0}</b>
          <small>{isNew && <Icon name="sparkles" />}</small>
          <span>{_("solved at once, this week")}</span>
        </li>
        {hasRoom && (
          <li>
            <b class="num">{share === null ? "–" : `${share} %`}</b>
            <small />
            <span>{_("solved at once, 30 days")}</span>
          </li>
        )}
      </ol>
      <Lines
        kind="meters even"
        entries={teams.map((one) => entry(one, most))}
        height={viewport.value.height}
      />
    </section>
  );
}

/** How much a team was dealt, beside the one that was dealt most; on one line without the bar. */
function entry({ name, dealt }: { name: string; dealt: number }, most: number): Entry {
  const drawn = (
    <li key={name}>
      <div class="meter-text">
        <h2>{name}</h2>
        <span class="num">{ngettext("{n} dealt", "{n} dealt", dealt)}</span>
      </div>
      <div class="meter">
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={100 * dealt / most} height="1" />
        </svg>
      </div>
    </li>
  );
  return {
    key: `${name}${dealt}`,
    size: SIZE,
    html: drawn,
    compact: { size: COMPACT, html: drawn },
  };
}

/** In open time: while the desk is closed nobody waits longer. */
function oldestText({ oldest_at, oldest_minutes }: DeskSummary) {
  if (oldest_at) return ageText((seconds.value - Date.parse(oldest_at)) / 60_000);
  return oldest_minutes === undefined || oldest_minutes === null ? "–" : ageText(oldest_minutes);
}

function ageText(waited: number) {
  const minutes = Math.max(0, Math.round(waited));
  if (minutes < 60) return _("{n} min", { n: minutes });
  const hours = Math.round(minutes / 60);
  return hours < 48 ? _("{n} h", { n: hours }) : _("{n} d", { n: Math.round(hours / 24) });
}
