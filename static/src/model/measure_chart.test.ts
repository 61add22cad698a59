/** The chart of a measure: corners, gaps, and what would press it flat. */
import { same } from "../testing.ts";
import { areaOf, chartOf, isWithin, nice, pathOf } from "./measure_chart.ts";
import type { MeasureProgress } from "./rows.ts";

const FRAME = { width: 120, height: 100, left: 20, right: 0, top: 0, bottom: 0 };
const SHOWN: MeasureProgress = {
  standing: "unread",
  value: null,
  day: null,
  expected: null,
  count: 0,
  readings: [],
  line: [{ day: "2026-01-01", value: 0 }, { day: "2026-01-11", value: 100 }],
  straight: [],
  band: [],
};

Deno.test("a line goes from corner to corner", () => {
  const chart = chartOf(SHOWN, 100, FRAME);
  same(pathOf(chart, SHOWN.line), "20.0,100.0 120.0,0.0");
  same([chart.first, chart.last], ["2026-01-01", "2026-01-11"]);
});

Deno.test("a reading outside of it is in the picture", () => {
  const readings = [{ day: "2025-12-22", value: -50 }];
  const chart = chartOf({ ...SHOWN, readings }, 100, FRAME);
  same(chart.x("2025-12-22"), 20);
  same(chart.lines, [-50, 0, 50, 100]);
});

Deno.test("what nobody knows does not press what was read flat", () => {
  const band = [{ day: "2026-01-11", low: -9e9, high: 9e9 }];
  const chart = chartOf({ ...SHOWN, band }, 100, FRAME);
  same([chart.lines[0], chart.lines.at(-1)], [-100, 200]);
  same(areaOf(chart, band).split(" ").length, 2);
});

Deno.test("a number that is to be held has room above and below", () => {
  const line = SHOWN.line.map(({ day }) => ({ day, value: 60 }));
  const { lines, y } = chartOf({ ...SHOWN, line }, 60, FRAME);
  same([lines[0] < 60, lines[lines.length - 1] > 60, y(60)], [true, true, 50]);
});

Deno.test("lines stand at numbers that are easily read", () => {
  same(nice(0, 100), [0, 50, 100]);
  same(nice(60, 100), [60, 70, 80, 90, 100]);
  same(nice(0, 0.3), [0, 0.1, 0.2, 0.3]);
  same(nice(-1e12, 1e12).length, 5);
});

Deno.test("a day beside the picture is not drawn", () => {
  const chart = chartOf(SHOWN, 100, FRAME);
  same([isWithin(chart, "2026-01-05"), isWithin(chart, "2026-02-05")], [true, false]);
});
