/** Where a measure is and where it is to be, and the dip that is expected. */
import { dayAfter } from "../model/days.ts";
import { serverDay } from "../sync/clock.ts";
import { _ } from "../sync/i18n.ts";
import { NumberField } from "./number_field.tsx";
import type { Measure } from "../model/rows.ts";

const HALF_A_YEAR = 182;

export function LineFields({ measure }: { measure: Measure | null }) {
  const begins = measure?.begins_on ?? serverDay();
  return (
    <>
      <div class="two">
        <NumberField name="baseline" label={_("Where it is")} value={measure?.baseline} />
        <label>
          {_("On")}
          <input type="date" name="begins_on" required defaultValue={begins} />
        </label>
      </div>
      <div class="two">
        <NumberField name="target" label={_("Where it is to be")} value={measure?.target} />
        <label>
          {_("By")}
          <input
            type="date"
            name="due_on"
            required
            defaultValue={measure?.due_on ?? dayAfter(begins, HALF_A_YEAR)}
          />
        </label>
      </div>
    </>
  );
}

export function DipFields({ measure }: { measure: Measure | null }) {
  const depth = measure?.dip_depth || undefined;
  return (
    <details open={!!depth}>
      <summary>{_("It gets worse before it gets better")}</summary>
      <div class="two">
        <NumberField name="dip_depth" label={_("By how much at most")} value={depth} isFree />
        <label>
          {_("Until")}
          <input type="date" name="dip_until" defaultValue={measure?.dip_until ?? ""} />
        </label>
      </div>
    </details>
  );
}
