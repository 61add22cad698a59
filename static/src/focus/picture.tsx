/** How the map is drawn: an area's field, an initiative as a disc with its ring, and a link. */
import { between, labelOf, radiusOf } from "../model/focus_map.ts";
import { movedThisWeek, partDone } from "../model/initiatives.ts";
import type { Field, Point } from "../model/focus_map.ts";
import type { FocusArea, Initiative, Progress } from "../model/rows.ts";

const LETTERS = 22, LINES = 2, LINE = 19;
/** Check, exclamation mark, cross: a shape each, so that colour is not all. */
const MARKS: Record<string, string> = {
  on_the_way: "M-5 0 L-1.5 4 L5 -4",
  at_risk: "M0 -5.5 V1.5 M0 5 V5.5",
  off: "M-4 -4 L4 4 M-4 4 L4 -4",
};

export function AreaField({ area, field }: { area: FocusArea; field: Field }) {
  return (
    <g class="field" data-hue={area.hue}>
      <rect x={field.x} y={field.y} width={field.width} height={field.height} rx="22" />
      <text x={field.x + 24} y={field.y + 42}>{labelOf(area.name, 40, 1)[0]}</text>
    </g>
  );
}

type DiscProps = {
  initiative: Initiative;
  /** Of its other areas. */
  also: string[];
  progress: Progress | undefined;
  now: number;
  isWanting: boolean;
};

/** Around its own middle; whoever draws it puts it somewhere. */
export function Disc({ initiative, also, progress, now, isWanting }: DiscProps) {
  const r = radiusOf(initiative), round = 2 * Math.PI * (r + 5);
  const done = initiative.state === "done" ? 1 : partDone(progress);
  return (
    <>
      {movedThisWeek(progress, now) && <circle class="glow" r={r + 15} />}
      <circle class="disc" r={r} />
      <circle class="track" r={r + 5} />
      {done > 0 && (
        <circle
          class="ring"
          r={r + 5}
          stroke-dasharray={`${round * done} ${round}`}
          transform="rotate(-90)"
        />
      )}
      {also.map((hue, i) => (
        <circle
          key={hue}
          class="tie"
          data-hue={hue}
          r="6"
          cx={(i - (also.length - 1) / 2) * 15}
          cy={-r + 13}
        />
      ))}
      <text class="count num" y="7">
        {initiative.state === "done"
          ? "✓"
          : progress
          ? `${progress.finished}/${progress.cards}`
          : ""}
      </text>
      {isWanting && <circle class="wants" r={r + 11} />}
      {MARKS[initiative.health] && initiative.state !== "done" && (
        <g
          class="mark"
          data-health={initiative.health}
          transform={`translate(${0.75 * r + 4} ${-0.75 * r - 4})`}
        >
          <circle r="11" />
          <path d={MARKS[initiative.health]} />
        </g>
      )}
    </>
  );
}

export function DiscName({ initiative }: { initiative: Initiative }) {
  const top = radiusOf(initiative) + 26;
  return (
    <text class="name" y={top}>
      {labelOf(initiative.name, LETTERS, LINES).map((line, i) => (
        <tspan key={i} x="0" dy={i ? LINE : 0}>{line}</tspan>
      ))}
    </text>
  );
}

type TieProps = { from: Initiative; to: Initiative; start: Point; end: Point; role: string };

export function Tie({ from, to, start, end, role }: TieProps) {
  return (
    <path
      class="link"
      data-role={role}
      data-from={from.id}
      data-to={to.id}
      d={pathOf(start, end, radiusOf(from), radiusOf(to))}
      marker-end={`url(#arrow-${role})`}
    />
  );
}

/** Also while one end is dragged. */
export function pathOf(start: Point, end: Point, fromRadius: number, toRadius: number) {
  const line = between(start, end, fromRadius, toRadius);
  return line ? `M${line.start.x} ${line.start.y} L${line.end.x} ${line.end.y}` : "";
}

export const Arrows = () => (
  <defs>
    {["needs", "helps"].map((role) => (
      <marker
        key={role}
        id={`arrow-${role}`}
        class="arrow"
        data-role={role}
        viewBox="0 0 10 10"
        refX="6"
        refY="5"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path d="M0 0 L10 5 L0 10 z" />
      </marker>
    ))}
  </defs>
);
