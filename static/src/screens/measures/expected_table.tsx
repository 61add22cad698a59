/** What the chart says, as a table: what is expected, and between what the coming readings lie. */
import { _, dateText } from "../../sync/i18n.ts";
import { valueText } from "../../measures/measure_words.ts";
import type { Measure, MeasureProgress } from "../../model/rows.ts";

type Props = { measure: Measure; shown: MeasureProgress };

export function ExpectedTable({ measure, shown }: Props) {
  const text = (value: number) => valueText(value, measure.unit);
  return (
    <details>
      <summary>{_("As a table")}</summary>
      <table>
        <thead>
          <tr>
            <th>{_("Day")}</th>
            <th>{_("Expected")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.line.map(({ day, value }) => (
            <tr key={day}>
              <td>{dateText(day)}</td>
              <td class="num">{text(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.band.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{_("Day")}</th>
              <th>{_("Likely: 8 of 10 lie in it")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.band.map(({ day, low, high }) => (
              <tr key={day}>
                <td>{dateText(day)}</td>
                <td class="num">{_("{low} to {high}", { low: text(low), high: text(high) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
