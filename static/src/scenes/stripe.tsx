/** A card's colours at its edge: those of its focus areas. */
import { areasOf } from "../sync/selectors.ts";
import type { Card } from "../model/rows.ts";

export const Stripe = ({ card }: { card: Pick<Card, "initiative_id"> }) => (
  <i class="stripe">
    {areasOf(card).map((area) => <b key={area.id} data-hue={area.hue} />)}
  </i>
);
