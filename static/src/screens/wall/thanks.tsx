/**
 * After a standup: what we finished, whom we thank, what has grown, how the morning was. The
 * picture of the day.
 */
import { SMALL } from "../../model/legible.ts";
import { growthOf } from "../../model/growth.ts";
import { rowsThatFit } from "../../model/one_line.ts";
import { all, row, rowsOf } from "../../sync/store.ts";
import { measured } from "../../sync/measures.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { MoodOf } from "../../scenes/moods.tsx";
import { OneLine } from "../../scenes/one_line.tsx";
import { firstName } from "../../scenes/people.ts";
import { recordOf } from "../../scenes/texts.ts";
import { FallingConfetti } from "./falling_confetti.tsx";
import type { Card, Standup, Thanks as Thank } from "../../model/rows.ts";

/** Units: what is around the cards; of a thank; of an initiative. */
const AROUND = 22, SMALL_AROUND = 18.5, THANK = 11.2, GROWN = 5.4, MOOD = 6;
const MOST_GROWN = 3;

export function Thanks({ standup }: { standup: Standup }) {
  const record = recordOf(standup), { height, isPortrait } = viewport.value;
  if (!record) return null;
  const isSmall = height < SMALL;
  const room = height - (isSmall ? SMALL_AROUND : AROUND) - (standup.mood ? MOOD : 0);
  const cards = rowsOf("card", record.finished.map((one) => one.id));
  const beside = standup.thanks.length || cards.some((card) => card.initiative_id);
  const half = isPortrait ? room / 2 : room;
  const { shown, more } = rowsThatFit(cards.length, { width: 0, height: half });
  return (
    <section class="thanks-scene" data-halves={!!beside && cards.length > 0 && !isPortrait}>
      <FallingConfetti />
      <h1>
        <Icon name="sparkles" />
        {_("Thank you, have a good day")}
      </h1>
      <p class="thanks-sums">
        <b class="num">{record.finished.length}</b>{" "}
        {ngettext("card finished", "cards finished", record.finished.length)} ·{" "}
        {_("{n} of us, {minutes} minutes", {
          n: record.here.length,
          minutes: Math.max(1, Math.round(record.seconds / 60)),
        })}
        <SolvedAtOnce />
        {more > 0 && <>· {_("+{n} more", { n: more })}</>}
      </p>
      <div class="thanks-parts">
        {cards.length > 0 && (
          <ul class="one-lines" style={{ "--rows": shown }}>
            {cards.slice(0, shown).map((card) => (
              <OneLine
                key={card.id}
                card={card}
                sign={<Icon name="check" />}
                kind="good"
                people={card.finished_by}
              />
            ))}
          </ul>
        )}
        <div>
          <Thanked thanks={standup.thanks} height={half} />
          <Grown cards={cards} height={half - standup.thanks.length * THANK} />
        </div>
      </div>
      {standup.mood && <MoodOf mood={standup.mood} />}
    </section>
  );
}

/** At the desk, at first contact: a number, never whose. */
function SolvedAtOnce() {
  const solved = measured("desk")?.solved_this_week;
  if (!solved) return null;
  return (
    <>
      · <b class="num">{solved}</b> {_("solved at once at the desk this week")}
      {" "}
    </>
  );
}

function Thanked({ thanks, height }: { thanks: Thank[]; height: number }) {
  const most = Math.max(1, Math.floor(height / THANK));
  return (
    <ul class="thanked">
      {thanks.slice(-most).map((one) => {
        const to = row("member", one.to), by = row("member", one.by);
        return (
          <li key={one.id}>
            {to ? <Avatar person={to} /> : <Icon name="heart" />}
            <p>
              <span class="text">{one.text}</span>
              <small>
                {to ? firstName(to) : _("All of us")}
                {by && ` – ${firstName(by)}`}
              </small>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Initiatives that have come further by what was finished. */
function Grown({ cards, height }: { cards: Card[]; height: number }) {
  const most = Math.min(MOST_GROWN, Math.floor(height / GROWN));
  const grown = growthOf(cards, all("initiative"), measured("focus") ?? {}).slice(0, most);
  return (
    <ul class="grown">
      {grown.map(({ initiative, before, now, steps }) => (
        <li key={initiative.id} data-hue={row("focus_area", initiative.areas[0])?.hue}>
          <p>
            <span>{initiative.name}</span>
            <b class="num">+{steps}</b>
          </p>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="before" width={before} height="1" />
            <rect x={before} width={now - before} height="1" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
