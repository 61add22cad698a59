/**
 * The focus map on a wall: areas in brief, what is active with a number, everything where people have
 * put it. Numbers and names are no part of the drawing: they are as large as must be read from afar.
 */
import { fieldsOf, HEIGHT, radiusOf, spotsOf, WIDTH } from "../../model/focus_map.ts";
import { partDone } from "../../model/initiatives.ts";
import { pathOf } from "../../focus/picture.tsx";
import { by } from "../../model/sorting.ts";
import { all, row } from "../../sync/store.ts";
import { measured } from "../../sync/measures.ts";
import type { Field, Point } from "../../model/focus_map.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const ACTIVE = 50, RING = 13;

type Props = {
  /** In the order of their numbers. */
  active: Initiative[];
  /** Which of them is told of just now. */
  inLight: number;
  width: number;
};

export function FocusPicture({ active, inLight, width }: Props) {
  const areas = all("focus_area").filter((one) => !one.retired_at).sort(by((one) => one.place));
  const fields = fieldsOf(areas.map((area) => area.id));
  const shown = all("initiative").filter((one) => one.state !== "lapsed");
  const spots = spotsOf(shown, fields);
  const size = {
    width: `calc(${width} * var(--u))`,
    height: `calc(${width * HEIGHT / WIDTH} * var(--u))`,
  };
  return (
    <figure class="focus-figure" style={{ width: size.width }}>
      <div class="focus-picture" style={size}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {fields.map((field, i) => <Ground key={field.id} field={field} area={areas[i]} />)}
          <Links spots={spots} />
          {shown.map((one) => {
            const at = spots.get(one.id);
            return at && (
              <Disc key={one.id} initiative={one} at={at} isInLight={one.id === inLight} />
            );
          })}
        </svg>
        {active.map((one, i) => {
          const at = spots.get(one.id);
          return at && (
            <span class="number num" key={one.id} data-hue={hueOf(one)} style={over(at)}>
              {i + 1}
            </span>
          );
        })}
      </div>
      <figcaption class="areas">
        {areas.map((area) => <span key={area.id} class="area" data-hue={area.hue}>{area.name}
        </span>)}
      </figcaption>
    </figure>
  );
}

const percent = (part: number, whole: number) => `${100 * part / whole}%`;
const over = ({ x, y }: Point) => ({ left: percent(x, WIDTH), top: percent(y, HEIGHT) });
const hueOf = (one: Initiative) => row("focus_area", one.areas[0])?.hue;

function Ground({ field, area }: { field: Field; area: FocusArea }) {
  const { x, y, width, height } = field;
  return (
    <rect class="ground" data-hue={area.hue} x={x} y={y} width={width} height={height} rx="22" />
  );
}

function Links({ spots }: { spots: Map<number, Point> }) {
  return (
    <>
      {all("initiative_link").map(({ id, from_id, to_id, role }) => {
        const start = spots.get(from_id), end = spots.get(to_id);
        const path = start && end && pathOf(start, end, ACTIVE, ACTIVE);
        return path && <path key={id} class="tied" data-role={role} d={path} />;
      })}
    </>
  );
}

type DiscProps = { initiative: Initiative; at: Point; isInLight: boolean };

function Disc({ initiative, at, isInLight }: DiscProps) {
  const isActive = initiative.state === "active";
  const r = isActive ? ACTIVE : radiusOf(initiative), ring = r + RING, round = 2 * Math.PI * ring;
  const done = partDone(measured("focus")?.[initiative.id]);
  return (
    <g
      class="spot"
      data-hue={hueOf(initiative)}
      data-state={initiative.state}
      data-is-in-light={isInLight}
      transform={`translate(${at.x} ${at.y})`}
    >
      {isInLight && <circle class="light" r={ring + 26} />}
      <circle class="body" r={r} />
      {isActive && done > 0 && (
        <circle
          class="done"
          r={ring}
          stroke-dasharray={`${round * done} ${round}`}
          transform="rotate(-90)"
        />
      )}
    </g>
  );
}
