/**
 * A card on one line: its colours, that it is held up (or another sign), its title, what is to be
 * said, whose it is.
 */
import { row } from "../sync/store.ts";
import { Avatar } from "../ui/avatar/avatar.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { firstName } from "./people.ts";
import { Stripe } from "./stripe.tsx";
import { titleOf } from "./texts.ts";
import type { ComponentChild } from "preact";
import type { Card } from "../model/rows.ts";

export function OneLine(
  { card, said, people, sign, kind = "" }: {
    card: Card;
    said?: ComponentChild;
    people: number[];
    sign?: ComponentChild;
    kind?: string;
  },
) {
  const person = row("member", people[0]);
  return (
    <li class={`one-line ${kind}`} data-stuck={!!card.blocked_at && !card.finished_at}>
      <Stripe card={card} />
      {sign ?? (card.blocked_at && <Icon name="hourglass" />)}
      <h2>{titleOf(card)}</h2>
      {said && <span class="said-of num">{said}</span>}
      {person && (
        <span class="whose">
          <Avatar person={person} />
          <span>{firstName(person)}</span>
          {people.length > 1 && <small class="num">+{people.length - 1}</small>}
        </span>
      )}
    </li>
  );
}
