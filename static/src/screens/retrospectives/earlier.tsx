/** What was agreed before, and is asked about now: done, still on, or dropped. */
import { _ } from "../../sync/i18n.ts";
import { answer } from "./actions.ts";
import { Owner } from "./agreements.tsx";
import { CardOf } from "./card_of.tsx";
import { earlier, mayTakePart } from "./state.ts";
import type { Agreement } from "../../model/rows.ts";

const OUTCOMES = { done: _("Done"), still_on: _("Still on"), dropped: _("Dropped") };

export function Earlier() {
  if (!earlier.value.length) return null;
  return (
    <section class="paper-card">
      <h2>{_("What we agreed before")}</h2>
      <ul class="retro-agreed">
        {earlier.value.map((one) => <Asked key={one.id} one={one} />)}
      </ul>
    </section>
  );
}

function Asked({ one }: { one: Agreement }) {
  return (
    <li data-settled={["done", "dropped"].includes(one.outcome)}>
      <Owner id={one.owner_id} />
      <span>{one.text}</span>
      <CardOf agreement={one} />
      <span class="chips" role="group" aria-label={_("What became of “{text}”", one)}>
        {Object.entries(OUTCOMES).map(([outcome, name]) => (
          <button
            key={outcome}
            class="chip plain"
            disabled={!mayTakePart}
            aria-pressed={one.outcome === outcome}
            onClick={() => answer(one, one.outcome === outcome ? "" : outcome)}
          >
            {name}
          </button>
        ))}
      </span>
    </li>
  );
}
