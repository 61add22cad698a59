/** One measure: a field for today's value, the line, and what was read. */
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { Standing, targetText } from "../../measures/card.tsx";
import { belongingText, hueOf } from "../../measures/belonging.ts";
import { standingOf } from "../../measures/progress.ts";
import { gapText } from "../../measures/measure_words.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Annotations } from "./annotations.tsx";
import { Line } from "./line.tsx";
import { OneHead } from "./one_head.tsx";
import { ReadingForm } from "./reading_form.tsx";
import { Readings } from "./readings.tsx";
import { mayChange } from "../../measures/may_change.ts";
import type { Measure, MeasureProgress } from "../../model/rows.ts";

export function OneMeasure({ id }: { id: number }) {
  const measure = row("measure", id), shown = standingOf(id);
  if (!measure) return <Gone />;
  return (
    <div class="measures one" data-hue={hueOf(measure)}>
      <OneHead measure={measure} />
      <p class="quiet">{[belongingText(measure), targetText(measure)].join(" · ")}</p>
      {shown && <Standing measure={measure} shown={shown} />}
      {shown && <Why measure={measure} shown={shown} />}
      {mayChange && !measure.ended_at && <ReadingForm key={measure.id} measure={measure} />}
      {shown && <Line measure={measure} shown={shown} />}
      <Annotations measure={measure} />
      <Readings measure={measure} />
    </div>
  );
}

type Props = { measure: Measure; shown: MeasureProgress };

/** Nobody is frightened by a dip that was expected. */
function Why({ measure, shown }: Props) {
  const gap = gapText(measure, shown);
  if (!gap) return null;
  const dip = shown.standing === "in_the_dip" &&
    _("It gets worse before it gets better: this was expected.");
  return <p>{[gap, dip].filter(Boolean).join(". ")}</p>;
}

const Gone = () => (
  <div class="empty">
    <Icon name="chart-line" />
    <b>{_("This measure is no longer there")}</b>
    <a class="btn" href="/measures">{_("To the measures")}</a>
  </div>
);
