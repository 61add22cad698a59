/** What was read, the newest first; each can be corrected or taken away. */
import { useState } from "preact/hooks";
import { all, row } from "../../sync/store.ts";
import { _, dateText } from "../../sync/i18n.ts";
import { by } from "../../model/sorting.ts";
import { removeReading } from "../../measures/actions.ts";
import { readingsText, valueText } from "../../measures/measure_words.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { correctReading } from "../../measures/dialogs.tsx";
import { mayChange } from "../../measures/may_change.ts";
import type { Measure, Reading } from "../../model/rows.ts";

const SHOWN = 20;

export function Readings({ measure }: { measure: Measure }) {
  const [most, setMost] = useState(SHOWN);
  const readings = all("reading").sort(by((one: Reading) => one.day)).reverse();
  if (!readings.length) return null;
  return (
    <section class="part readings">
      <h2>{readingsText(readings.length)}</h2>
      <table>
        <thead>
          <tr>
            <th>{_("Day")}</th>
            <th class="number">{_("Value")}</th>
            <th>{_("Note")}</th>
            <th>
              <span class="sr">{_("Change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {readings.slice(0, most).map((one) => <Row key={one.id} {...{ one, measure }} />)}
        </tbody>
      </table>
      {readings.length > most && (
        <button
          class="btn quiet small"
          onClick={() => setMost(most + 5 * SHOWN)}
        >
          {_("Older ones ({n})", { n: readings.length - most })}
        </button>
      )}
    </section>
  );
}

function Row({ one, measure }: { one: Reading; measure: Measure }) {
  const day = dateText(one.day);
  return (
    <tr>
      <td class="num">{day}</td>
      <td class="num number">{valueText(one.value, measure.unit)}</td>
      <td>
        {one.note}
        <small class="quiet">{row("member", one.by_id)?.name ?? _("by itself")}</small>
      </td>
      <td class="row-buttons">
        <div>
          {mayChange && !measure.ended_at && (
            <button
              class="icon-btn"
              aria-label={_("Correct the reading of {day}", { day })}
              onClick={() => correctReading(measure, one)}
            >
              <Icon name="pencil" />
            </button>
          )}
          {mayChange && (
            <button
              class="icon-btn"
              aria-label={_("Remove the reading of {day}", { day })}
              onClick={() => removeReading(one, measure)}
            >
              <Icon name="trash-2" />
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}
