/** How measures are spoken of: numbers as they are written here, and how one stands. */
import { _, ngettext, numberText } from "../sync/i18n.ts";
import type { Measure, MeasureProgress } from "../model/rows.ts";

export const STANDINGS: Record<string, string> = {
  unread: _("Not read yet"),
  reached: _("Target reached"),
  ahead: _("Ahead of the line"),
  on_the_line: _("On the line"),
  in_the_dip: _("In the expected dip"),
  behind: _("Behind the line"),
};

export const SIGNS: Record<string, string> = {
  unread: "circle-help",
  reached: "check-check",
  ahead: "arrow-up",
  on_the_line: "check",
  in_the_dip: "hourglass",
  behind: "circle-alert",
};

/** `85,5 %`, as this language writes it. */
export const valueText = (value: number, unit: string) =>
  [numberText(value), unit].filter(Boolean).join("\u00a0");

/** By how much it is better or worse than expected, in a sentence; "" where there is nothing. */
export function gapText(measure: Pick<Measure, "unit" | "direction">, shown: MeasureProgress) {
  const { value, expected } = shown;
  if (value === null || expected === null) return "";
  const better = (value - expected) * (measure.direction === "up" ? 1 : -1);
  const rounded = Number(Math.abs(better).toPrecision(2));
  const gap = valueText(rounded, measure.unit);
  if (!rounded) return _("as expected");
  return better > 0
    ? _("{gap} better than expected", { gap })
    : _("{gap} worse than expected", { gap });
}

export const readingsText = (n: number) => ngettext("{n} reading", "{n} readings", n);
