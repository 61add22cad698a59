/**
 * The standup as everybody sees it: the ring, whose turn it is and what they have, the round. Wall
 * and team draw the same.
 */
import { clockText } from "../model/days.ts";
import { sizeWithin, SMALL } from "../model/legible.ts";
import { finishedBy, nextOf, reading, stopsOf, walkOf, workOf } from "../model/turns.ts";
import { seconds } from "../sync/clock.ts";
import { all, row } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { viewport } from "../ui/viewport.ts";
import { columnIndex } from "../sync/selectors.ts";
import { Dial } from "./dial.tsx";
import { Ending } from "./ending.tsx";
import { cardEntry, lineEntry, Lines, space } from "./lines.tsx";
import { firstName, sinceText, titleOf } from "./texts.ts";
import type { Reading } from "../model/turns.ts";
import type { Standup } from "../model/rows.ts";

const MOST_FINISHED = 2, MOST_SAID = 3;
/** Units: the largest font of a name, and what its face takes. */
const NAME = 5, BESIDE_A_NAME = 9;

export function StandupScene({ standup }: { standup: Standup }) {
  const now = reading(standup, seconds.value), stop = stopsOf(standup)[standup.turn];
  const turn = stop === undefined
    ? <Ending standup={standup} />
    : standup.style === "board"
    ? <ColumnTurn id={stop} now={now} />
    : <PersonTurn standup={standup} id={stop} now={now} />;
  return (
    <div class="standup" data-pace={now.pace} data-paused={!!standup.paused_at}>
      <Dial standup={standup} now={now} />
      {turn}
      <Round standup={standup} />
    </div>
  );
}

function PersonTurn({ standup, id, now }: { standup: Standup; id: number; now: Reading }) {
  const who = row("member", id) ?? { name: _("Somebody who has left"), hue: "blue" };
  const cards = all("card"),
    done = finishedBy(cards, id, standup.since_at),
    { width, height } = space();
  const isSmall = viewport.value.height < SMALL;
  const lines = standup.said.filter((line) => line.member === id && line.text);
  const entries = [
    ...lines.slice(isSmall ? -1 : -MOST_SAID).map((line) =>
      lineEntry(`s${line.id}`, "message-square", line.text, "said")
    ),
    ...done.slice(0, isSmall ? 1 : MOST_FINISHED).map((card) =>
      lineEntry(`d${card.id}`, "check", titleOf(card), "good")
    ),
    ...workOf(cards, id, columnIndex).map((card) => cardEntry(card, width)),
    ...nextOf(cards, id).slice(0, 1).map((card) =>
      lineEntry(`n${card.id}`, "chevron-right", titleOf(card), "next")
    ),
  ];
  return (
    <section class="now" aria-label={_("Now speaking")}>
      <div class="who">
        <Avatar person={who} />
        <div>
          <Name
            name={who.name}
            isRemote={standup.presence[id]?.state === "remote"}
            width={width - BESIDE_A_NAME}
          />
          <div class="facts">
            <p>{sinceLine(standup, done.length, standup.solved[id] ?? 0)}</p>
            <Own now={now} />
          </div>
        </div>
      </div>
      <Pace now={now} />
      <Lines entries={entries} height={height} empty={_("No cards on this board right now")} />
    </section>
  );
}

function ColumnTurn({ id, now }: { id: number; now: Reading }) {
  const { width, height } = space(), cards = walkOf(all("card"), id);
  return (
    <section class="now" aria-label={_("Now in turn")}>
      <div class="who">
        <div>
          <Name name={row("column", id)?.name ?? ""} width={width} />
          <div class="facts">
            <p>
              {ngettext(
                "{n} card, what is nearest to done first",
                "{n} cards, what is nearest to done first",
                cards.length,
              )}
            </p>
            <Own now={now} />
          </div>
        </div>
      </div>
      <Pace now={now} />
      <Lines
        entries={cards.map((card) => cardEntry(card, width, true))}
        height={height}
        empty={_("Nothing here right now")}
      />
    </section>
  );
}

/** On at most two lines, as large as that allows. */
function Name(
  { name, width, isRemote = false }: { name: string; width: number; isRemote?: boolean },
) {
  const size = sizeWithin(name, { width, height: 2 * NAME }, NAME, 1);
  return <h1 style={{ "--size": size }}>{name}{isRemote && <small>{_("remote")}</small>}</h1>;
}

function sinceLine(standup: Standup, finished: number, solved: number) {
  const since = sinceText(standup.since_at);
  const cards = finished
    ? ngettext("{n} finished {since}", "{n} finished {since}", finished, { since })
    : _("Nothing finished {since}", { since });
  return solved
    ? `${cards} · ${ngettext("{n} ticket solved", "{n} tickets solved", solved)}`
    : cards;
}

function Own({ now }: { now: Reading }) {
  return (
    <p class="own num">
      <b>{clockText(now.own)}</b> <span>{_("of {time}", { time: clockText(now.share) })}</span>
    </p>
  );
}

function Pace({ now }: { now: Reading }) {
  const part = Math.min(100, 100 * now.own / (now.share || 1));
  return (
    <div class="pacebar">
      <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={part} height="1" />
      </svg>
    </div>
  );
}

function Round({ standup }: { standup: Standup }) {
  const stops = stopsOf(standup), places = Math.max(3, Math.floor(viewport.value.width / 16.5));
  const [from, to] = around(standup.turn, stops.length, places);
  const kind = (i: number) =>
    i < standup.turn ? "past" : i === standup.turn ? "now" : i === standup.turn + 1 ? "next" : "";
  return (
    <ol class="round" aria-label={_("The round")}>
      {stops.slice(from, to).map((id, n) => (
        <li key={id} class={kind(from + n)}>
          <Stop standup={standup} id={id} at={from + n} />
        </li>
      ))}
      {stops.length > to && <li class="more num">+{stops.length - to}</li>}
    </ol>
  );
}

function Stop({ standup, id, at }: { standup: Standup; id: number; at: number }) {
  const isPast = at < standup.turn;
  const small = isPast && standup.spent[id] !== undefined
    ? clockText(standup.spent[id])
    : at === standup.turn
    ? _("now")
    : at === standup.turn + 1
    ? _("next")
    : "";
  const person = standup.style === "board" ? null : row("member", id);
  const sign = isPast
    ? (
      <span class="avatar tick">
        <Icon name="check" />
      </span>
    )
    : person && <Avatar person={person} />;
  return (
    <>
      {sign}
      <span>
        {person ? firstName(person) : row("column", id)?.name ?? ""}
        <small class="num">{small}</small>
      </span>
    </>
  );
}

/** Which stops fit beside each other, with the one in turn among them. */
function around(turn: number, count: number, places: number) {
  const from = Math.max(0, Math.min(turn - 1, count - places));
  return [from, Math.min(count, from + places)];
}
