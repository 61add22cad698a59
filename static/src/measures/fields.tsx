/** The fields of a measure: what it is, its line, an expected dip, and who reads it. */
import { _ } from "../sync/i18n.ts";
import { RadioChips } from "../ui/radio_chips/radio_chips.tsx";
import { BelongingField } from "./belonging_field.tsx";
import { DipFields, LineFields } from "./line_fields.tsx";
import { ReaderFields } from "./reader_fields.tsx";
import { SourceField } from "./source_field.tsx";
import { UnitField } from "./unit_field.tsx";
import type { Measure } from "../model/rows.ts";

type Props = { measure: Measure | null; belongs: string };

export function MeasureFields({ measure, belongs }: Props) {
  return (
    <>
      <label>
        {_("Name")}
        <input name="name" required maxlength={120} autofocus defaultValue={measure?.name ?? ""} />
      </label>
      <UnitField measure={measure} />
      <div class="better">
        <RadioChips
          name="direction"
          legend={_("Better is")}
          choices={[["down", _("less")], ["up", _("more")]]}
          chosen={measure?.direction ?? "down"}
        />
      </div>
      <LineFields measure={measure} />
      <DipFields measure={measure} />
      <BelongingField measure={measure} belongs={belongs} />
      <SourceField measure={measure} />
      <ReaderFields measure={measure} />
    </>
  );
}
