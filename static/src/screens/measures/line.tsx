/** The line of a measure, its legend, and the table that says the same. */
import { serverDay } from "../../sync/clock.ts";
import { _ } from "../../sync/i18n.ts";
import { MeasureChart } from "../../measures/chart.tsx";
import { ExpectedTable } from "./expected_table.tsx";
import type { Measure, MeasureProgress } from "../../model/rows.ts";

type Props = { measure: Measure; shown: MeasureProgress };

const WIDE = { width: 720, height: 280, left: 60, right: 10, top: 12, bottom: 30 };
const NARROW = { width: 340, height: 240, left: 52, right: 8, top: 12, bottom: 30 };

export function Line({ measure, shown }: Props) {
  return (
    <section class="part">
      {[WIDE, NARROW].map((frame) => (
        <div key={frame.width} class={frame === WIDE ? "wide-chart" : "narrow-chart"}>
          <MeasureChart
            shown={shown}
            target={measure.target}
            title={_("{name}: what was read beside what was expected", measure)}
            frame={frame}
            annotations={measure.annotations}
            today={serverDay()}
          />
        </div>
      ))}
      <Legend shown={shown} />
      <ExpectedTable measure={measure} shown={shown} />
    </section>
  );
}

function Legend({ shown }: { shown: MeasureProgress }) {
  return (
    <ul class="legend">
      <li data-kind="read">{_("Read")}</li>
      <li data-kind="expected">{_("Expected")}</li>
      <li data-kind="target">{_("Target")}</li>
      {shown.band.length > 0 && <li data-kind="band">{_("Likely: 8 of 10 lie in it")}</li>}
    </ul>
  );
}
