/** What would become of each row of a table. */
import { _, dateText, ngettext, numberText } from "../../sync/i18n.ts";

export type Row = {
  number: number;
  outcome: string;
  why: string;
  day: string | null;
  value: number | null;
};

const OUTCOMES: Record<string, string> = {
  new: _("new"),
  corrects: _("corrects what is there"),
  same: _("is there already"),
  heading: _("heading"),
  too_few_cells: _("left out: no day and value"),
  bad_day: _("left out: no day"),
  day_ahead: _("left out: the day is yet to come"),
  bad_number: _("left out: no number"),
  same_day: _("left out: the day came before"),
  too_many_rows: _("left out: more than 1,000 rows"),
};

export function Looked({ rows }: { rows: Row[] }) {
  const taken = rows.filter(({ outcome }) => outcome === "new" || outcome === "corrects").length;
  return (
    <div role="status">
      <p>
        {ngettext("{n} row would be taken in", "{n} rows would be taken in", taken)}
      </p>
      <ul class="looked">
        {rows.map(({ number, outcome, why, day, value }) => (
          <li key={number} data-outcome={outcome}>
            <span class="num quiet">{number}</span>
            <span class="num">{day && dateText(day)}</span>
            <span class="num">{value !== null && numberText(value)}</span>
            <span>{OUTCOMES[why || outcome]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
