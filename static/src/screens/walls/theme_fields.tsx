/** Dark, light, or light between two clock times: of one wall, or of several. */
import { useState } from "preact/hooks";
import { _ } from "../../sync/i18n.ts";
import { valuesOf } from "../../ui/form_fields.ts";
import { RadioChips } from "../../ui/radio_chips/radio_chips.tsx";
import type { SeenWall } from "../../sync/boot.ts";

type Themed = Pick<SeenWall, "theme" | "light_from" | "light_to">;

const THEMES: [string, string][] = [
  ["dark", _("Dark")],
  ["light", _("Light")],
  ["hours", _("Light by day")],
];

export function ThemeFields({ wall }: { wall: Themed }) {
  const [chosen, choose] = useState(wall.theme);
  return (
    <>
      <RadioChips
        name="theme"
        legend={_("Colours")}
        choices={THEMES}
        chosen={wall.theme}
        choose={choose}
      />
      <div class="two" hidden={chosen !== "hours"}>
        <label>
          {_("Light from")}
          <input type="time" name="light_from" defaultValue={wall.light_from} />
        </label>
        <label>
          {_("until")}
          <input type="time" name="light_to" defaultValue={wall.light_to} />
        </label>
      </div>
    </>
  );
}

export const themeIn = (form: HTMLFormElement) => valuesOf(form, "theme", "light_from", "light_to");
