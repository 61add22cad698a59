/** A card in full: its title, what it is a step of, how it is. */
import { row } from "../sync/store.ts";
import { areaOf, initiativeOf } from "../sync/selectors.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { Label } from "../ui/label/label.tsx";
import { Stripe } from "./stripe.tsx";
import { daysText, titleOf } from "./texts.ts";
import type { Card } from "../model/rows.ts";

const MOST_LABELS = 2;

export function WholeCard({ card }: { card: Card }) {
  return (
    <li class="work-card" data-hue={areaOf(card)?.hue}>
      <Stripe card={card} />
      <h2>{titleOf(card)}</h2>
      <p>
        <State card={card} />
        <span class="area">{initiativeOf(card)?.name}</span>
        {card.labels.slice(0, MOST_LABELS).map((name) => (
          <Label key={name} board={card.board_id} name={name} />
        ))}
      </p>
    </li>
  );
}

function State({ card }: { card: Card }) {
  if (!card.blocked_at) {
    return <span>{row("column", card.column_id)?.name} {daysText(card.moved_at)}</span>;
  }
  return (
    <span class="stuck">
      <Icon name="hourglass" />
      {[card.blocked_reason, daysText(card.blocked_at)].filter(Boolean).join(" · ")}
    </span>
  );
}
