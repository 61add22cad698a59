/** One initiative: read as a page, changed in place, its steps live from their boards. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { take } from "../../sync/store.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { _ } from "../../sync/i18n.ts";
import { followMeasures } from "../../measures/progress.ts";
import { Page } from "./page.tsx";

for (const part of boot.parts) take(part);
render(<Page />, document.getElementById("app") as HTMLElement);
drawStatus(`initiative/${boot.initiative}`);
useKeys([{
  keys: ["n"],
  name: _("New step"),
  action: () => document.getElementById("new-step")?.focus(),
}]);
followMeasures();
connect();
