/** The first picture on a card's face, small; compact cards have no room for it. */
import { firstPicture } from "../../sync/selectors.ts";
import { density } from "../../boards/view.ts";
import type { Card } from "../../model/rows.ts";

export function Cover({ card }: { card: Card }) {
  if (!card.has_cover || density.value === "compact") return null;
  const picture = firstPicture(card);
  return picture && (
    <img
      class="cover"
      src={`/api/v1/files/${picture.id}/cover`}
      width={480}
      height={240}
      alt=""
      loading="lazy"
      draggable={false}
      onError={(e) => e.currentTarget.hidden = true}
    />
  );
}
