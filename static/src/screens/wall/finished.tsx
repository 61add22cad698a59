/** The scene of what was just finished. */
import { linesOf } from "../../model/legible.ts";
import { rowsOf } from "../../sync/store.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import { areaOf, cardsHere, initiativeOf } from "../../sync/selectors.ts";
import { compactCard, Lines } from "../../scenes/lines.tsx";
import { firstName } from "../../scenes/people.ts";
import { Stripe } from "../../scenes/stripe.tsx";
import { titleOf } from "../../scenes/texts.ts";
import type { Entry } from "../../scenes/lines.tsx";
import { newest } from "../../model/sorting.ts";
import type { Card } from "../../model/rows.ts";

const AROUND = 16;

export function Finished() {
  const done = cardsHere().filter((card) => card.finished_at)
    .sort(newest((card) => card.finished_at));
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="sparkles" />
        {_("Just finished")}
      </h1>
      <Lines entries={done.map(entry)} height={viewport.value.height - AROUND} />
    </section>
  );
}

function entry(card: Card): Entry {
  const area = areaOf(card), title = titleOf(card);
  const people = rowsOf("member", card.finished_by);
  const facts = [people.map(firstName).join(", "), card.finished_at && dayText(card.finished_at)]
    .filter(Boolean).join(" · ");
  return {
    key: `${card.id}${title}`,
    size: 6.4 + 3.75 * linesOf(title, viewport.value.width - 24),
    html: (
      <li key={card.id} class="work-card with-face" data-hue={area?.hue}>
        <Stripe card={card} />
        <div>
          <h2>{title}</h2>
          <p>
            <span class="area">{initiativeOf(card)?.name}</span>
            <span>{facts}</span>
          </p>
        </div>
        {people[0] && <Avatar person={people[0]} />}
      </li>
    ),
    compact: compactCard(
      card,
      people[0] && (
        <>
          <Avatar person={people[0]} />
          <span>{firstName(people[0])}</span>
        </>
      ),
    ),
  };
}
