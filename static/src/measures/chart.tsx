/**
 * A measure as a line: what is expected from the baseline to the target, what was read, and where it
 * is likely to go. A table beside it says the same.
 */
import { areaOf, chartOf, isWithin, pathOf } from "../model/measure_chart.ts";
import { dateText, numberText } from "../sync/i18n.ts";
import { Grid, Upright } from "./chart_parts.tsx";
import type { Frame } from "../model/measure_chart.ts";
import type { MeasureProgress } from "../model/rows.ts";

type Props = {
  shown: MeasureProgress;
  target: number;
  title: string;
  frame: Frame;
  /** {day: what happened}. */
  annotations?: Record<string, string>;
  today?: string;
};

export function MeasureChart({ shown, target, title, frame, annotations = {}, today }: Props) {
  const chart = chartOf(shown, target, frame), { x, y } = chart;
  const newest = shown.readings[shown.readings.length - 1];
  return (
    <svg
      class="measure-chart"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <Grid chart={chart} />
      {today && isWithin(chart, today) && <Upright chart={chart} day={today} kind="today" />}
      <line class="target" x1={frame.left} x2={chart.frame.width} y1={y(target)} y2={y(target)} />
      {shown.band.length > 0 && <polygon class="band" points={areaOf(chart, shown.band)} />}
      <polyline class="straight" points={pathOf(chart, shown.straight)} />
      <polyline class="expected" points={pathOf(chart, shown.line)} />
      {Object.entries(annotations).filter(([day]) => isWithin(chart, day)).map(([day, text]) => (
        <Upright key={day} chart={chart} day={day} kind="annotation" title={text} />
      ))}
      <polyline class="read" points={pathOf(chart, shown.readings)} />
      {shown.readings.map(({ day, value }) => (
        <circle
          key={day}
          class={day === newest.day ? "newest" : ""}
          cx={x(day)}
          cy={y(value)}
          r={day === newest.day ? 5 : shown.readings.length > 40 ? 1.5 : 3}
        >
          <title>{`${dateText(day)}: ${numberText(value)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
