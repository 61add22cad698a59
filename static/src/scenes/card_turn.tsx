/**
 * A card's turn on a walk: in the light with its story (who has it, since when, what holds it, what
 * it is a step of, what is left of it), and below it what comes then.
 */
import { SMALL } from "../model/legible.ts";
import { ROW, rowsThatFit } from "../model/one_line.ts";
import { LINE } from "../model/turn_plan.ts";
import { groupOf, placeIn } from "../model/walk.ts";
import { initiativeOf } from "../sync/selectors.ts";
import { row, rowsOf } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { viewport } from "../ui/viewport.ts";
import { OneLine } from "./one_line.tsx";
import { Line } from "./person_turn.tsx";
import { Stripe } from "./stripe.tsx";
import { daysText, namesOf, shortSince, titleOf } from "./texts.ts";
import { TurnHead } from "./turn_head.tsx";
import { turnRoom } from "./turn_room.ts";
import type { ComponentChild } from "preact";
import type { Reading } from "../model/turns.ts";
import type { Card, Standup } from "../model/rows.ts";
import type { Place } from "../model/walk.ts";

const MOST_FACES = 3, HEADING = 3.8;

export function CardTurn({ standup, now }: { standup: Standup; now: Reading }) {
  const room = turnRoom(), cards = standup.cards.map((id) => row("card", id));
  const card = cards[standup.turn], place = placeIn(cards, standup.turn, standup.style);
  const least = place.after.length ? HEADING + ROW : 0;
  const story = (card ? storyOf(card, standup.style) : [])
    .slice(0, Math.max(1, Math.floor((room.height - least) / LINE)));
  const fit = rowsThatFit(place.after.length, {
    width: room.width,
    height: room.height - story.length * LINE - HEADING,
  });
  return (
    <section class="now" aria-label={_("In the light now")}>
      <TurnHead
        name={card ? titleOf(card) : _("This card has been put away")}
        width={room.width}
        facts={card ? placeText(card, place, standup.style) : ""}
        more={fit.more}
        now={now}
      />
      <ul class="work story">{story}</ul>
      <Queue standup={standup} place={place} fit={fit} />
    </section>
  );
}

/** Where it stands: "Review 2/3 · 5 d". */
function placeText(card: Card, { group, n, of }: Place<Card>, style: string) {
  const place = `${nameOfGroup(group, style)} ${n}/${of}`;
  return style === "focus" ? place : `${place} · ${shortSince(card.moved_at)}`;
}

/** The first lines are those that stay where there is little room. */
function storyOf(card: Card, style: string) {
  const done = card.checklist?.filter((item) => item.is_done).length ?? 0;
  const next = card.checklist?.find((item) => !item.is_done)?.text;
  const initiative = initiativeOf(card), column = row("column", card.column_id);
  const lines: (ComponentChild | false | undefined)[] = [
    <Holders key="who" card={card} />,
    card.blocked_at && (
      <Line
        key="stuck"
        icon="hourglass"
        kind="warn"
        text={[card.blocked_reason, daysText(card.blocked_at)].filter(Boolean).join(" · ")}
      />
    ),
    card.finished_at && <Line key="done" icon="check" kind="good" text={column?.name ?? ""} />,
    style === "focus" && column && (
      <Line
        key="column"
        icon="square-kanban"
        kind=""
        text={`${column.name} · ${daysText(card.moved_at)}`}
      />
    ),
    initiative && style !== "focus" && (
      <li key="initiative" class="line step-of">
        <Stripe card={card} />
        <span>{initiative.name}</span>
      </li>
    ),
    card.checklist?.length > 0 && (
      <Line
        key="list"
        icon="list-checks"
        kind=""
        text={[_("{n} of {all}", { n: done, all: card.checklist.length }), next]
          .filter(Boolean).join(" · ")}
      />
    ),
  ];
  return lines.filter(Boolean);
}

function Holders({ card }: { card: Card }) {
  const people = rowsOf("member", card.assignees);
  if (!people.length) return <Line icon="hand" kind="warn" text={_("Nobody has it")} />;
  return (
    <li class="line holders">
      {people.slice(0, MOST_FACES).map((one) => <Avatar key={one.id} person={one} />)}
      <span>{namesOf(card.assignees)}</span>
    </li>
  );
}

/** What comes then; of another column or initiative with its name. */
function Queue(
  { standup, place, fit }: {
    standup: Standup;
    place: Place<Card>;
    fit: { columns: number; shown: number };
  },
) {
  if (!place.after.length) return null;
  const { style } = standup;
  const shape = { "--columns": fit.columns, "--rows": Math.ceil(fit.shown / fit.columns) };
  const said = (card: Card) => {
    const group = groupOf(card, style);
    if (group !== place.group && viewport.value.height >= SMALL) {
      return <span>{nameOfGroup(group, style)}</span>;
    }
    return card.blocked_at ? shortSince(card.blocked_at) : undefined;
  };
  return (
    <>
      <h2 class="queue-head">{_("Then")}</h2>
      <ul class="one-lines rows" style={shape}>
        {place.after.slice(0, fit.shown).map((card) => (
          <OneLine key={card.id} card={card} said={said(card)} people={card.assignees} />
        ))}
      </ul>
    </>
  );
}

function nameOfGroup(group: number | null, style: string) {
  return row(style === "focus" ? "initiative" : "column", group)?.name ?? "";
}
