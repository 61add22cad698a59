/** After the round, one minute: what was finished, what is stuck, what nobody holds, the desk. */
import { rowsThatFit } from "../model/one_line.ts";
import { by, newest } from "../model/sorting.ts";
import { LINE, shares } from "../model/turn_plan.ts";
import { all, row, rowsOf } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { measured } from "../sync/measures.ts";
import { OneLine } from "./one_line.tsx";
import { Line } from "./person_turn.tsx";
import { boardsOf, firstName } from "./people.ts";
import { shortSince } from "./texts.ts";
import { Headline } from "./turn_head.tsx";
import { turnRoom } from "./turn_room.ts";
import type { Card, DeskSummary, Standup, Thanks } from "../model/rows.ts";

/** Lines besides the cards: the sums, the desk, the mood, and thanks. */
const OTHERS = 3, MOST_THANKS = 2;
type Group = { icon: string; kind: string; cards: Card[]; people: (card: Card) => number[] };

export function Ending({ standup }: { standup: Standup }) {
  const groups = groupsOf(standup), desk = measured("desk");
  const thanks = standup.thanks.slice(-MOST_THANKS), room = turnRoom({ hasRound: false });
  const lines = (thanks.length + OTHERS) * LINE;
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  const { shown } = rowsThatFit(count, { width: 0, height: room.height - lines });
  const given = shares(groups.map(({ cards }) => cards.length), shown);
  return (
    <section class="now over" aria-label={_("One minute together")}>
      <Headline name={_("One minute together")} width={room.width} />
      <Sums groups={groups} />
      <ul class="one-lines" style={{ "--rows": shown }}>
        {groups.flatMap((group, i) =>
          group.cards.slice(0, given[i]).map((card) => (
            <OneLine
              key={card.id}
              card={card}
              sign={<Icon name={group.icon} />}
              kind={group.kind}
              said={card.blocked_at && !card.finished_at && shortSince(card.blocked_at)}
              people={group.people(card)}
            />
          ))
        )}
      </ul>
      <ul class="work">
        {desk && <Line icon="inbox" kind="" text={deskText(desk)} />}
        {thanks.map((one) => <Line key={one.id} icon="heart" kind="warm" text={thanksText(one)} />)}
        <Line icon="cloud-sun" kind="" text={moodText(standup)} />
      </ul>
    </section>
  );
}

/** In the order in which they are dealt room: what was finished, what is stuck, what is nobody's. */
function groupsOf(standup: Standup): Group[] {
  const boards = boardsOf(standup.teams);
  const cards = all("card").filter((card) => boards.includes(card.board_id));
  const open = cards.filter((card) => !card.finished_at);
  const finished = cards.filter((card) => card.finished_at && card.finished_at >= standup.since_at);
  const assignees = (card: Card) => card.assignees;
  return [
    {
      icon: "check",
      kind: "good",
      cards: finished.sort(newest((card) => card.finished_at)),
      people: (card) => card.finished_by,
    },
    {
      icon: "hourglass",
      kind: "stuck",
      cards: open.filter((card) => card.blocked_at).sort(by((card) => card.blocked_at)),
      people: assignees,
    },
    {
      icon: "hand",
      kind: "free",
      cards: open.filter((card) => card.started_at && !card.blocked_at && !card.assignees.length),
      people: assignees,
    },
  ];
}

function Sums({ groups }: { groups: Group[] }) {
  const [finished, stuck, free] = groups.map(({ cards }) => cards.length);
  return (
    <p class="sums-line num">
      <span class="good">
        <Icon name="check" />
        {_("{n} finished", { n: finished })}
      </span>
      {stuck > 0 && (
        <span class="stuck">
          <Icon name="hourglass" />
          {_("{n} held up", { n: stuck })}
        </span>
      )}
      {free > 0 && (
        <span>
          <Icon name="hand" />
          {_("{n} nobody holds", { n: free })}
        </span>
      )}
    </p>
  );
}

export function thanksText({ by, to, text }: Thanks) {
  const from = row("member", by), whom = to ? row("member", to) : null;
  const names = [whom && firstName(whom), from && `– ${firstName(from)}`];
  return [names[0] && `${names[0]}:`, text, names[1]].filter(Boolean).join(" ");
}

function deskText(desk: DeskSummary) {
  const waiting = ngettext("{n} ticket waits", "{n} tickets wait", desk.waiting);
  const duty = rowsOf("member", desk.on_duty).map(firstName);
  return [_("The desk: {waiting}", { waiting }), ...duty.slice(0, 1)].join(" · ");
}

function moodText(standup: Standup) {
  return standup.mood_answers
    ? ngettext(
      "How is the morning? {n} answer so far",
      "How is the morning? {n} answers so far",
      standup.mood_answers,
    )
    : _("How is the morning? Answer on your phone, nobody sees whose it is");
}
