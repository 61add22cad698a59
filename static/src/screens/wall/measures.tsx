/** What is measured: each number in words, and its line; what is behind comes first. */
import { all } from "../../sync/store.ts";
import { seconds } from "../../sync/clock.ts";
import { measured } from "../../sync/measures.ts";
import { _, dateText } from "../../sync/i18n.ts";
import { hueOf } from "../../measures/belonging.ts";
import { MeasureChart } from "../../measures/chart.tsx";
import { STANDINGS, valueText } from "../../measures/measure_words.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { viewport } from "../../ui/viewport.ts";
import type { Measure } from "../../model/rows.ts";

/** Units of height: of one that is wide, of one on a wall that stands upright, and around them. */
const WIDE = 16.5, UPRIGHT = 18, AROUND = 16;
const PAGE_MS = 10_000;
const FRAME = { width: 1060, height: 80, left: 0, right: 8, top: 8, bottom: 8 };
const ORDER = ["behind", "in_the_dip", "on_the_line", "ahead", "reached", "unread"];

/** Those that can be shown, what needs us most first. */
export function measuresHere() {
  const shown = measured("measures") ?? {};
  const order = (one: Measure) => ORDER.indexOf(shown[one.id].standing);
  return all("measure").filter((one) => !one.ended_at && shown[one.id]).sort((a, b) =>
    order(a) - order(b) || a.id - b.id
  );
}

export function Measures() {
  const { width, height } = viewport.value, here = measuresHere();
  const fit = Math.max(1, Math.floor((height - AROUND) / (width < height ? UPRIGHT : WIDE)));
  const pages = Math.max(1, Math.ceil(here.length / fit));
  const page = Math.floor(seconds.value / PAGE_MS) % pages;
  return (
    <section class="simple-scene">
      <h1>
        <Icon name="chart-line" />
        {_("What we measure")}
        {pages > 1 && <small class="num measure-page">{`${page + 1}/${pages}`}</small>}
      </h1>
      <ul class="measure-lines">
        {here.slice(page * fit, (page + 1) * fit).map((one) => <One key={one.id} measure={one} />)}
      </ul>
    </section>
  );
}

function One({ measure }: { measure: Measure }) {
  const shown = measured("measures")?.[measure.id];
  if (!shown) return null;
  const { value, standing, line } = shown, goal = line[line.length - 1];
  const target = { target: valueText(goal.value, measure.unit), day: dateText(goal.day) };
  return (
    <li data-hue={hueOf(measure)}>
      <h2>{measure.name}</h2>
      <p class="measure-goal">{_("{target} by {day}", target)}</p>
      <p class="measure-now num">
        {value !== null && <b>{valueText(value, measure.unit)}</b>} {STANDINGS[standing]}
      </p>
      <MeasureChart shown={shown} target={goal.value} title={measure.name} frame={FRAME} />
    </li>
  );
}
