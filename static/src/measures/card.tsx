/** A measure among others: its newest value, how it stands, and its line. */
import { _, dateText } from "../sync/i18n.ts";
import { serverDay } from "../sync/clock.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { belongingText, hueOf } from "./belonging.ts";
import { MeasureChart } from "./chart.tsx";
import { standingOf } from "./progress.ts";
import { SIGNS, STANDINGS, valueText } from "./measure_words.ts";
import type { Measure, MeasureProgress } from "../model/rows.ts";

const FRAME = { width: 320, height: 110, left: 0, right: 6, top: 8, bottom: 8 };

export function MeasureCard({ measure }: { measure: Measure }) {
  const shown = standingOf(measure.id);
  return (
    <li class="measure-card" data-hue={hueOf(measure)}>
      <a href={`/measures/${measure.id}`}>
        <b>{measure.name}</b>
        <small>{belongingText(measure)}</small>
      </a>
      {shown && <Standing measure={measure} shown={shown} />}
      {shown && (
        <MeasureChart
          shown={shown}
          target={measure.target}
          title={measure.name}
          frame={FRAME}
          annotations={measure.annotations}
          today={serverDay()}
        />
      )}
      <p class="quiet">{targetText(measure)}</p>
    </li>
  );
}

type Props = { measure: Measure; shown: MeasureProgress };

export function Standing({ measure, shown }: Props) {
  const { value, day, standing } = shown;
  return (
    <p class="measure-standing">
      {value !== null && <strong class="num">{valueText(value, measure.unit)}</strong>}
      <span class="standing" data-standing={standing}>
        <Icon name={SIGNS[standing]} />
        {STANDINGS[standing]}
      </span>
      {day && <small class="quiet">{dateText(day)}</small>}
    </p>
  );
}

export const targetText = ({ target, unit, due_on }: Measure) =>
  _("{target} by {day}", { target: valueText(target, unit), day: dateText(due_on) });
