/** Before the clock: how long until it starts, who is here, and a minute to update the board. */
import { clockText } from "../model/days.ts";
import { seconds } from "../sync/clock.ts";
import { standup as newest, teamHere } from "../sync/selectors.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { viewport } from "../ui/viewport.ts";
import { secondsLeft } from "./finishing.ts";
import { firstName, peopleIn } from "./people.ts";
import type { Member, Standup } from "../model/rows.ts";

/**
 * Units of height: of a face with its name, of the clock above it on a portrait wall, of all the
 * rest.
 */
const FACE = 7.2, CLOCK = 30, AROUND_THE_PEOPLE = 21;

/** Everybody who stands, in the order of their names. */
export const team = (): Member[] => peopleIn(newest.value?.teams ?? [teamHere()]);

export const presenceOf = (standup: Standup, id: number) => standup.presence[id]?.state ?? "";

export function GatherScene({ standup }: { standup: Standup }) {
  const people = peopleIn(standup.teams),
    here = people.filter((one) =>
      ["here", "remote", "passes"].includes(presenceOf(standup, one.id))
    );
  const { height, isPortrait } = viewport.value;
  const places = Math.floor((height - AROUND_THE_PEOPLE - (isPortrait ? CLOCK : 0)) / FACE) *
    (isPortrait ? 2 : 3);
  const shown = people.slice(0, people.length > places ? places - 1 : places);
  return (
    <div class="gather">
      <div class="gather-clock">
        <Clock standup={standup} />
      </div>
      <section class="gather-people">
        <h1>
          {here.length
            ? _("{n} of {all} are here", { n: here.length, all: people.length })
            : _("Who is here?")}
        </h1>
        <ul>
          {shown.map((person) => <Face key={person.id} standup={standup} person={person} />)}
          {people.length > shown.length && <li class="more num">+{people.length - shown.length}
          </li>}
        </ul>
      </section>
      <p class="gather-foot">
        <Icon name="square-kanban" />
        {_("A minute to put the board right")}
        {standup.said.length > 0 &&
          ` · ${ngettext("{n} line is prepared", "{n} lines are prepared", standup.said.length)}`}
      </p>
    </div>
  );
}

/** Until it begins; of one that was called off, until it is. */
function Clock({ standup }: { standup: Standup }) {
  const until = (Date.parse(standup.started_at) - seconds.value) / 1000;
  const ends = secondsLeft(standup), isPlanned = !!standup.planned_at && until > 0;
  const [left, of] = ends !== null
    ? [clockText(ends), _("then it is called off")]
    : isPlanned
    ? [clockText(until), _("until we begin")]
    : [_("Now"), _("It is time: start the clock when all are here")];
  return (
    <>
      <p class="left num" role="timer" aria-live="off">{left}</p>
      <p class="of">{of}</p>
    </>
  );
}

function Face({ standup, person }: { standup: Standup; person: Member }) {
  const state = presenceOf(standup, person.id);
  const states: Record<string, string> = {
    here: _("here"),
    remote: _("remote"),
    passes: _("passes"),
    away: _("away"),
  };
  return (
    <li data-state={state || "unknown"}>
      <Avatar person={person} />
      <span>
        {firstName(person)}
        {states[state] && <small>{states[state]}</small>}
      </span>
    </li>
  );
}
