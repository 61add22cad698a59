/** The measures of an initiative, on its page. */
import { all } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { by } from "../model/sorting.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { MeasureCard } from "./card.tsx";
import { editMeasure } from "./dialogs.tsx";
import { mayChange } from "./may_change.ts";
import type { Initiative, Measure } from "../model/rows.ts";

export function MeasuresOf({ initiative }: { initiative: Initiative }) {
  const mine = all("measure").filter((one) => one.initiative_id === initiative.id && !one.ended_at);
  if (!mine.length && !mayChange) return null;
  return (
    <section class="measures-of">
      <h2>{_("Measures")}</h2>
      <ul class="measure-cards">
        {mine.sort(by((one: Measure) => one.name)).map((one) => (
          <MeasureCard key={one.id} measure={one} />
        ))}
      </ul>
      {mayChange && (
        <div class="buttons start">
          <button
            class="btn quiet small"
            onClick={() => editMeasure(null, `initiative/${initiative.id}`)}
          >
            <Icon name="plus" />
            {_("Measure")}
          </button>
        </div>
      )}
    </section>
  );
}
