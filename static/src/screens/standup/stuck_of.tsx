/** In a round: what of whoever speaks has stood still, and what may become of it. */
import { useLayoutEffect } from "preact/hooks";
import { workOf } from "../../model/turns.ts";
import { workOn } from "../../sync/boot.ts";
import { columnIndex, mayWork } from "../../sync/selectors.ts";
import { all } from "../../sync/store.ts";
import { isCardStuck, StuckCard } from "../../boards/stuck.tsx";
import { titleOf } from "../../scenes/texts.ts";
import type { Standup } from "../../model/rows.ts";

export function StuckOfSpeaker({ standup }: { standup: Standup }) {
  const who = standup.style === "round" ? standup.people[standup.turn] : undefined;
  const [card] = who ? workOf(all("card"), who, columnIndex).filter(isCardStuck) : [];
  useLayoutEffect(() => card ? workOn(card.board_id) : undefined, [card?.board_id]);
  if (!card || !mayWork()) return null;
  return (
    <section class="panel" aria-label={titleOf(card)}>
      <h2>{titleOf(card)}</h2>
      <StuckCard card={card} />
    </section>
  );
}
