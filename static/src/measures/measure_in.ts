/** What stands in the form of a measure, as the server wants it. */
import { valuesOf } from "../ui/form_fields.ts";

const TYPED = ["name", "unit", "direction", "baseline", "target", "begins_on", "due_on"] as const;

export function measureIn(form: HTMLFormElement) {
  const said = valuesOf(form, ...TYPED);
  const more = valuesOf(
    form,
    "belongs",
    "dip_depth",
    "dip_until",
    "reader_id",
    "rhythm_days",
    "source",
  );
  const { factor } = valuesOf(form, "factor");
  const [source, of] = more.source.split("/");
  const [kind, id] = more.belongs.split("/");
  return {
    ...said,
    initiative_id: kind === "initiative" ? Number(id) : null,
    area_id: kind === "area" ? Number(id) : null,
    source,
    source_id: of ? Number(of) : null,
    dip_depth: more.dip_depth || 0,
    dip_until: more.dip_until || null,
    reader_id: more.reader_id ? Number(more.reader_id) : null,
    rhythm_days: Number(more.rhythm_days || 30),
    ...factor ? { factor } : {},
  };
}
