/** After the round, one minute: what nobody holds, what is stuck, the desk; and a high note. */
import { all, row, rowsOf } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { measured } from "../sync/measures.ts";
import { cardEntry, lineEntry, Lines, space } from "./lines.tsx";
import { firstName, sinceText, titleOf } from "./texts.ts";
import { by } from "../model/sorting.ts";
import type { DeskSummary, Standup, Thanks } from "../model/rows.ts";

/** Units of height under which there is room for what is left to do, not for what is done. */
const ROOM = 14;

export function Ending({ standup }: { standup: Standup }) {
  const { width, height } = space(), cards = all("card").filter((card) => !card.finished_at);
  const finished = all("card").filter((card) =>
    card.finished_at && card.finished_at >= standup.since_at
  );
  const stuck = cards.filter((card) => card.blocked_at).sort(by((card) => card.blocked_at));
  const free = cards.filter((card) => card.started_at && !card.assignees.length);
  const desk = measured("desk");
  const thanks = standup.thanks.slice(-2).map((one) =>
    lineEntry(`t${one.id}`, "heart", thanksText(one), "warm")
  );
  const entries = [
    ...thanks,
    lineEntry("mood", "cloud-sun", moodText(standup)),
    ...free.slice(0, 2).map((card) =>
      lineEntry(`f${card.id}`, "hand", _("Nobody holds: {title}", { title: titleOf(card) }), "warn")
    ),
    ...stuck.slice(0, 1).map((card) => cardEntry(card, width)),
    ...(desk ? [lineEntry("desk", "inbox", deskText(desk))] : []),
    ...standup.parked.slice(0, 2).map((topic) =>
      lineEntry(`p${topic.id}`, "square-parking", topic.text)
    ),
  ];
  const hidden = Math.max(0, stuck.length - 1) + Math.max(0, free.length - 2) +
    Math.max(0, standup.parked.length - 2);
  return (
    <section class="now over" aria-label={_("One minute together")}>
      <h1>{_("One minute together")}</h1>
      {height > ROOM && <FinishedSince count={finished.length} since={standup.since_at} />}
      <Lines entries={entries} height={height} more={hidden} />
    </section>
  );
}

function FinishedSince({ count, since }: { count: number; since: string }) {
  const when = { since: sinceText(since) };
  return count
    ? (
      <p class="big good">
        <Icon name="sparkles" />
        {ngettext("{n} card finished {since}", "{n} cards finished {since}", count, when)}
      </p>
    )
    : <p class="big">{_("Nothing finished {since}", when)}</p>;
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
