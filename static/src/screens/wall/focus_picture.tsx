/**
 * The focus map on a wall: areas in brief, what is active with a number, everything where people have
 * put it. Words lie over the drawing, in sizes that are read from afar.
 */
import { fieldsOf, freeCorner, HEIGHT, radiusOf, spotsOf, WIDTH } from "../../model/focus_map.ts";
import { partDone } from "../../model/initiatives.ts";
import { pathOf } from "../../focus/picture.tsx";
import { by } from "../../model/sorting.ts";
import { all, row } from "../../sync/store.ts";
import { measured } from "../../sync/measures.ts";
import type { ComponentChildren } from "preact";
import type { Field, Point } from "../../model/focus_map.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const ACTIVE = 50, RING = 13;
/** Of an area's name, in units of the wall. */
const LETTER = 1.6, NAME_HEIGHT = 4.4;

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
    <div class="focus-picture" style={size}>
      <Layer>
        {fields.map((field, i) => <Ground key={field.id} field={field} area={areas[i]} />)}
      </Layer>
      {fields.map((field, i) => (
        <AreaName key={field.id} area={areas[i]} field={field} spots={spots} width={width} />
      ))}
      <Layer>
        <Links spots={spots} />
        {shown.map((one) => {
          const at = spots.get(one.id);
          return at && (
            <Disc key={one.id} initiative={one} at={at} isInLight={one.id === inLight} />
          );
        })}
      </Layer>
      {active.map((one, i) => {
        const at = spots.get(one.id);
        return at && (
          <span class="number num" key={one.id} data-hue={hueOf(one)} style={over(at)}>
            {i + 1}
          </span>
        );
      })}
    </div>
  );
}

/** Names stand between the ground and what lies on it. */
const Layer = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">{children}</svg>
);

const percent = (part: number, whole: number) => `${100 * part / whole}%`;
const over = ({ x, y }: Point) => ({ left: percent(x, WIDTH), top: percent(y, HEIGHT) });
const hueOf = (one: Initiative) => row("focus_area", one.areas[0])?.hue;

function Ground({ field, area }: { field: Field; area: FocusArea }) {
  const { x, y, width, height } = field;
  return (
    <rect class="ground" data-hue={area.hue} x={x} y={y} width={width} height={height} rx="22" />
  );
}

type NameProps = { area: FocusArea; field: Field; spots: Map<number, Point>; width: number };

/** In the corner that is free. */
function AreaName({ area, field, spots, width }: NameProps) {
  const unit = WIDTH / width, { x, y } = field;
  const size = { width: (area.name.length * LETTER + 3) * unit, height: NAME_HEIGHT * unit };
  const { isRight, isBelow } = freeCorner(field, size, [...spots.values()], ACTIVE + RING);
  const style = {
    maxWidth: percent(field.width, WIDTH),
    ...(isRight ? { right: percent(WIDTH - x - field.width, WIDTH) } : { left: percent(x, WIDTH) }),
    ...(isBelow
      ? { bottom: percent(HEIGHT - y - field.height, HEIGHT) }
      : { top: percent(y, HEIGHT) }),
  };
  return <b class="area-name" data-hue={area.hue} style={style}>{area.name}</b>;
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
