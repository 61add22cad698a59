/**
 * The standup as everybody sees it: the ring, whose turn it is and what they have, the round. Wall
 * and team draw the same, and nothing of it changes its place from turn to turn.
 */
import { reading, stopsOf } from "../model/turns.ts";
import { seconds } from "../sync/clock.ts";
import { CardTurn } from "./card_turn.tsx";
import { Dial } from "./dial.tsx";
import { Ending } from "./ending.tsx";
import { ParkedStrip } from "./parked_strip.tsx";
import { PersonTurn } from "./person_turn.tsx";
import { Round } from "./round.tsx";
import type { Standup } from "../model/rows.ts";

export function StandupScene({ standup }: { standup: Standup }) {
  const now = reading(standup, seconds.value), stop = stopsOf(standup)[standup.turn];
  const turn = stop === undefined
    ? <Ending standup={standup} />
    : standup.style === "round"
    ? <PersonTurn standup={standup} id={stop} now={now} />
    : <CardTurn standup={standup} now={now} />;
  return (
    <div class="standup" data-pace={now.pace} data-paused={!!standup.paused_at}>
      <Dial standup={standup} now={now} />
      {turn}
      <ParkedStrip standup={standup} />
      {stop !== undefined && <Round standup={standup} />}
    </div>
  );
}
