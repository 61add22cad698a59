/** The unit of a measure. */
import { useState } from "preact/hooks";
import { _ } from "../sync/i18n.ts";
import type { Measure } from "../model/rows.ts";

/** Another unit asks for a factor where something was read. */
export function UnitField({ measure }: { measure: Measure | null }) {
  const [unit, setUnit] = useState(measure?.unit ?? "");
  const isOther = !!measure?.read_at && unit !== measure.unit;
  return (
    <>
      <label>
        {_("Unit, for example %, days or calls a week")}
        <input
          name="unit"
          maxlength={24}
          defaultValue={measure?.unit ?? ""}
          onInput={(e) => setUnit(e.currentTarget.value)}
        />
      </label>
      {isOther && (
        <label>
          {_("By what are all values multiplied? 1: they stay as they are")}
          <input name="factor" inputmode="decimal" required maxlength={40} />
        </label>
      )}
    </>
  );
}
