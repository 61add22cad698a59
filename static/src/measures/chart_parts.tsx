/** What stands behind a measure's line: values and days, today, and what happened. */
import { dateText, numberText } from "../sync/i18n.ts";
import type { Chart } from "../model/measure_chart.ts";

export function Grid({ chart }: { chart: Chart }) {
  const { frame, lines, first, last, y } = chart;
  if (!frame.left) return null;
  const end = frame.width - frame.right, foot = frame.height - 8;
  return (
    <>
      {lines.map((value) => (
        <g key={value}>
          <line class="grid" x1={frame.left} x2={end} y1={y(value)} y2={y(value)} />
          <text x={frame.left - 8} y={y(value) + 5} text-anchor="end">{numberText(value)}</text>
        </g>
      ))}
      <text x={frame.left} y={foot}>{dateText(first)}</text>
      <text x={end} y={foot} text-anchor="end">{dateText(last)}</text>
    </>
  );
}

type UprightProps = { chart: Chart; day: string; kind: string; title?: string };

export function Upright({ chart, day, kind, title }: UprightProps) {
  const { frame, x } = chart;
  return (
    <line
      class={kind}
      x1={x(day)}
      x2={x(day)}
      y1={frame.top}
      y2={frame.height - frame.bottom}
    >
      {title && <title>{`${dateText(day)}: ${title}`}</title>}
    </line>
  );
}
