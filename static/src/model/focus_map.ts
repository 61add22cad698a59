/**
 * Where focus areas and initiatives are on the map: the areas' fields, own places, and places for
 * those that have none. A place is 0 to 1000 both ways; the map is drawn 1600 wide. Pure.
 */
import type { Initiative } from "./rows.ts";

export const WIDTH = 1600, HEIGHT = 1000, MOST = 1000;
const GAP = 16, HEAD = 70, EDGE = 70;
/** A name is wider than high; neighbours stand a little higher and lower, so that links part. */
const NAME_SHAPE = 1.6;
const RADII: Record<string, number> = { S: 26, M: 32, L: 39, XL: 47 };
const UNKNOWN = 29;

export type Box = { x: number; y: number; width: number; height: number };
export type Point = { x: number; y: number };
export type Field = Box & { id: number };
type Placeable = Pick<Initiative, "id" | "areas" | "x" | "y">;

export const radiusOf = ({ effort }: Pick<Initiative, "effort">) => RADII[effort] ?? UNKNOWN;

/** From 0…1000 to the drawing, and back within the map. */
export const drawnAt = ({ x, y }: Point): Point => ({ x: x * WIDTH / MOST, y: y * HEIGHT / MOST });
export const placeAt = ({ x, y }: Point): Point => ({
  x: rounded(x * MOST / WIDTH),
  y: rounded(y * MOST / HEIGHT),
});

const within = (n: number) => Math.min(MOST, Math.max(0, n));
const rounded = (n: number) => Math.round(10 * within(n)) / 10;

/** A grid of about squares; the last row takes all the width. */
export function fieldsOf(areaIds: number[]): Field[] {
  const columns = Math.ceil(Math.sqrt(areaIds.length)), rows = Math.ceil(areaIds.length / columns);
  return areaIds.map((id, i) => {
    const row = Math.floor(i / columns), first = row * columns;
    const inRow = Math.min(columns, areaIds.length - first);
    return { id, ...cell(i - first, inRow, row, rows) };
  });
}

function cell(column: number, columns: number, row: number, rows: number): Box {
  const width = (WIDTH - GAP * (columns + 1)) / columns;
  const height = (HEIGHT - GAP * (rows + 1)) / rows;
  return { x: GAP + column * (width + GAP), y: GAP + row * (height + GAP), width, height };
}

/** Each at its own place, or where it would be arranged. In the drawing's units, by id. */
export function spotsOf(initiatives: Placeable[], fields: Field[]): Map<number, Point> {
  const spots = arranged(initiatives.filter((one) => !isPlaced(one)), fields);
  for (const one of initiatives) if (isPlaced(one)) spots.set(one.id, drawnAt(one));
  return spots;
}

const isPlaced = (one: Placeable): one is Placeable & Point => one.x !== null && one.y !== null;

/**
 * All in the field of their main area; those that are tied to another one too stand on the side of
 * that. What has no field (its area was retired) goes to the first.
 */
export function arranged(initiatives: Placeable[], fields: Field[]): Map<number, Point> {
  const spots = new Map<number, Point>();
  const known = new Set(fields.map((field) => field.id));
  const fieldOf = (one: Placeable) => known.has(one.areas[0]) ? one.areas[0] : fields[0]?.id;
  for (const field of fields) {
    const here = initiatives.filter((one) => fieldOf(one) === field.id);
    for (const [id, spot] of inField(here, field, fields)) spots.set(id, spot);
  }
  return spots;
}

function inField(here: Placeable[], field: Field, fields: Field[]) {
  const free = slotsIn(field, here.length);
  const pulled = here.map((one) => ({ one, to: pullOf(one, field, fields) }));
  const order = [...pulled.filter(({ to }) => to), ...pulled.filter(({ to }) => !to)];
  return order.map(({ one, to }): [number, Point] => {
    const at = to ? nearest(free, to) : 0;
    return [one.id, free.splice(at, 1)[0]];
  });
}

/** The middle of the other areas' fields. */
function pullOf(one: Placeable, field: Field, fields: Field[]): Point | null {
  const others = fields.filter(({ id }) => id !== field.id && one.areas.includes(id));
  if (!others.length) return null;
  const sum = (of: (box: Box) => number) => others.reduce((all, box) => all + of(box), 0);
  return {
    x: sum((box) => box.x + box.width / 2) / others.length,
    y: sum((box) => box.y + box.height / 2) / others.length,
  };
}

function slotsIn({ x, y, width, height }: Box, count: number): Point[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * width / height / NAME_SHAPE)));
  const rows = Math.ceil(count / columns);
  const step = { x: (width - 2 * EDGE) / columns, y: (height - HEAD - EDGE) / Math.max(1, rows) };
  return Array.from({ length: count }, (_, i) => ({
    x: x + EDGE + step.x * (i % columns + 0.5),
    y: y + HEAD + step.y * (Math.floor(i / columns) + (i % columns % 2 ? 0.6 : 0.4)),
  }));
}

function nearest(spots: Point[], to: Point) {
  const away = spots.map(({ x, y }) => Math.hypot(x - to.x, y - to.y));
  return away.indexOf(Math.min(...away));
}

/** From rim to rim, with room for an arrow's head; null where they lie on each other. */
export function between(from: Point, to: Point, fromRadius: number, toRadius: number) {
  const dx = to.x - from.x, dy = to.y - from.y, length = Math.hypot(dx, dy);
  if (length <= fromRadius + toRadius) return null;
  const at = (point: Point, by: number) => ({
    x: Math.round(point.x + dx / length * by),
    y: Math.round(point.y + dy / length * by),
  });
  return { start: at(from, fromRadius + 4), end: at(to, -toRadius - 10) };
}

/** A name in lines of about `most` letters; what does not fit into `lines` ends in …. */
export function labelOf(name: string, most: number, lines: number): string[] {
  const label: string[] = [];
  for (const word of name.split(" ")) {
    const last = label.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      label[label.length - 1] = `${last} ${word}`;
    } else label.push(word);
  }
  const shown = label.slice(0, lines).map((line) => cut(line, most));
  if (label.length > lines) shown[lines - 1] = cut(`${label[lines - 1]}…`, most);
  return shown;
}

const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).replace(/…$/, "")}…` : text;
