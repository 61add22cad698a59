/** Somebody's turn: what they say, what they have going on, what they finished, what is next. */
import { linesOf } from "../model/legible.ts";
import { planOf } from "../model/turn_plan.ts";
import { finishedBy, nextOf, workOf } from "../model/turns.ts";
import { all, row } from "../sync/store.ts";
import { columnIndex } from "../sync/selectors.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { OneLine } from "./one_line.tsx";
import { shortSince, sinceText, titleOf } from "./texts.ts";
import { TurnHead } from "./turn_head.tsx";
import { turnRoom } from "./turn_room.ts";
import { WholeCard } from "./whole_card.tsx";
import type { Reading } from "../model/turns.ts";
import type { Card, Standup } from "../model/rows.ts";

const MOST_SAID = 3, LINES_OF_A_TEXT = 3, SAID = 2.75, BESIDE_A_TITLE = 5;

const REMARKS: Record<string, string> = {
  remote: _("remote"),
  away: _("away, wrote beforehand"),
};

export function PersonTurn(
  { standup, id, now }: { standup: Standup; id: number; now: Reading },
) {
  const who = row("member", id) ?? { name: _("Somebody who has left"), hue: "blue" };
  const cards = all("card"), done = finishedBy(cards, id, standup.since_at);
  const work = workOf(cards, id, columnIndex), [next] = nextOf(cards, id);
  const said = standup.said.filter((line) => line.member === id && line.text)
    .slice(-MOST_SAID).map((line) => line.text);
  const room = turnRoom();
  const plan = planOf({
    said: said.map((text) => textLines(text, room.width - BESIDE_A_TITLE)),
    titles: work.map((card) => linesOf(titleOf(card), room.width - BESIDE_A_TITLE)),
    done: done.length,
    hasNext: !!next,
  }, room);
  const hasNothing = !work.length && !done.length && !next && !said.length;
  return (
    <section class="now" aria-label={_("Now speaking")}>
      <TurnHead
        name={who.name}
        face={<Avatar person={who} />}
        remark={REMARKS[standup.presence[id]?.state] ?? ""}
        width={room.width}
        facts={sinceLine(standup, done.length, standup.solved[id] ?? 0)}
        more={plan.more}
        now={now}
      />
      <Said texts={said} lines={plan.said} />
      <Cards cards={work.slice(0, plan.cards)} isFull={plan.isFull} columns={plan.columns} />
      <ul class="work">
        {done.slice(0, plan.done).map((card) => (
          <Line key={card.id} icon="check" kind="good" text={titleOf(card)} />
        ))}
        {plan.hasNext && <Line icon="chevron-right" kind="next" text={titleOf(next)} />}
      </ul>
      {hasNothing && <p class="overflow">{_("No cards on this board right now")}</p>}
    </section>
  );
}

function textLines(text: string, width: number) {
  return Math.min(LINES_OF_A_TEXT, Math.max(1, Math.ceil(text.length * SAID * 0.56 / width)));
}

/** The newest where there is little room; together on as many lines as they were given. */
function Said({ texts, lines }: { texts: string[]; lines: number }) {
  if (!texts.length) return null;
  const shown = texts.slice(-Math.max(1, lines)), each = Math.floor(lines / shown.length);
  return (
    <ul class="work">
      {shown.map((text, i) => (
        <li key={i} class="line said" style={{ "--lines": Math.max(1, each) }}>
          <Icon name="message-square" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function Cards(
  { cards, isFull, columns }: { cards: Card[]; isFull: boolean; columns: number },
) {
  if (isFull) {
    return <ul class="work">{cards.map((card) => <WholeCard key={card.id} card={card} />)}</ul>;
  }
  const shape = { "--columns": columns, "--rows": Math.ceil(cards.length / columns) };
  return (
    <ul class="one-lines" style={shape}>
      {cards.map((card) => (
        <OneLine
          key={card.id}
          card={card}
          said={card.blocked_at ? shortSince(card.blocked_at) : undefined}
          people={[]}
        />
      ))}
    </ul>
  );
}

export function Line({ icon, text, kind }: { icon: string; text: string; kind: string }) {
  return (
    <li class={`line ${kind}`}>
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
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
