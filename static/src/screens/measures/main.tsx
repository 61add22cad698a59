/** Measures: all of them, or one with what was read of it. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { _ } from "../../sync/i18n.ts";
import { followMeasures } from "../../measures/progress.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { editMeasure } from "../../measures/dialogs.tsx";
import { mayChange } from "../../measures/may_change.ts";
import { Measures } from "./overview.tsx";
import { OneMeasure } from "./one.tsx";

const page = boot.measure ? <OneMeasure id={boot.measure} /> : <Measures />;
render(page, document.getElementById("app") as HTMLElement);
drawStatus(boot.measure ? `measure/${boot.measure}` : "focus");
useKeys(
  boot.measure
    ? [{
      keys: ["n"],
      name: _("New reading"),
      action: () => document.getElementById("new-reading")?.focus(),
    }]
    : [{ keys: ["n"], name: _("New measure"), action: () => mayChange && editMeasure(null) }],
);
followMeasures(boot.measure || undefined);
connect();
