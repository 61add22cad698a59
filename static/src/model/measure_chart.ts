/** Where days and values stand in the chart of a measure: its frame, scales and lines. */
import type { Between, MeasureProgress, Point } from "./rows.ts";

/** In units of the viewBox. `left` is room for the values at the lines. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Chart {
  frame: Frame;
  /** The values with a line across. */
  lines: number[];
  first: string;
  last: string;
  x: (day: string) => number;
  y: (value: number) => number;
}

const MOST_LINES = 4;
const DAY = 86_400_000;

/**
 * @param others days that are in the picture too: today, annotations; those long before or after
 * what is drawn are left out by whoever draws
 */
export function chartOf(shown: MeasureProgress, target: number, frame: Frame): Chart {
  const days = [...shown.line, ...shown.readings, ...shown.band].map(({ day }) => dayOf(day));
  const first = Math.min(...days), last = Math.max(...days, first + 1);
  const lines = nice(...bounds(valuesOf(shown, target)));
  const low = lines[0], high = lines[lines.length - 1];
  const wide = frame.width - frame.left - frame.right;
  const tall = frame.height - frame.top - frame.bottom;
  return {
    frame,
    lines,
    first: textOf(first),
    last: textOf(last),
    x: (day) => frame.left + wide * (dayOf(day) - first) / (last - first),
    y: (value) => frame.top + tall * (high - value) / (high - low),
  };
}

/** `12.0,30.5 …`, for a polyline. */
export const pathOf = ({ x, y }: Chart, points: Point[]) =>
  points.map(({ day, value }) => at(x(day), y(value))).join(" ");

/** Around the band: along its lowest values, and back along its highest. */
export function areaOf({ x, y }: Chart, band: Between[]) {
  const below = band.map(({ day, low }) => at(x(day), y(low)));
  const above = band.map(({ day, high }) => at(x(day), y(high))).reverse();
  return [...below, ...above].join(" ");
}

export const isWithin = ({ first, last }: Chart, day: string) => first <= day && day <= last;

/** A few equal steps of 1, 2, 5, 10 … that hold both ends. */
export function nice(low: number, high: number): number[] {
  const rough = (high - low) / MOST_LINES, ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * ten).find((one) => one >= rough) ?? 10 * ten;
  const from = Math.floor(low / step), to = Math.ceil(high / step);
  return Array.from({ length: to - from + 1 }, (_, n) => rounded((from + n) * step));
}

function valuesOf(shown: MeasureProgress, target: number): number[] {
  const points = [...shown.line, ...shown.straight, ...shown.readings].map(({ value }) => value);
  return [target, ...points, ...likely(shown)];
}

/** A band that is far wider than all that was read does not press the rest flat. */
function likely({ band, line, readings }: MeasureProgress): number[] {
  const known = [...line, ...readings].map(({ value }) => value);
  const [low, high] = bounds(known), room = high - low;
  return band.flatMap((one) => [Math.max(one.low, low - room), Math.min(one.high, high + room)]);
}

function bounds(values: number[]): [number, number] {
  const low = Math.min(...values), high = Math.max(...values);
  const room = low === high ? Math.max(Math.abs(low) * 0.1, 1) : 0;
  return [low - room, high + room];
}

const at = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
const dayOf = (day: string) => Math.round(Date.parse(day) / DAY);
const textOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const rounded = (value: number) => Number(value.toPrecision(12));
