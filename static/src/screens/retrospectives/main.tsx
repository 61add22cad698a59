/** A team looks back: the list of its retrospectives, and one of them from writing to its record. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { _ } from "../../sync/i18n.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { Agreed } from "./agreements.tsx";
import { Columns } from "./columns.tsx";
import { Earlier } from "./earlier.tsx";
import { Head } from "./head.tsx";
import { followBeginning, List } from "./list.tsx";
import { fetchOwnPart, here } from "./state.ts";
import { goOn, Talking } from "./talking.tsx";
import { Writing } from "./writing.tsx";

function Screen() {
  if (!boot.retrospective) return <List />;
  const one = here.value;
  if (!one) return null;
  return (
    <div class="retro" data-phase={one.phase}>
      <Head one={one} />
      {one.phase === "writing" && <Earlier />}
      {one.phase === "writing" && <Writing one={one} />}
      {["grouping", "dots"].includes(one.phase) && <Columns one={one} />}
      {one.phase === "talking" && <Talking one={one} />}
      {["agreeing", "closed"].includes(one.phase) && (
        <>
          <Agreed one={one} />
          <Earlier />
          <Columns one={one} />
        </>
      )}
    </div>
  );
}

render(<Screen />, document.getElementById("app") as HTMLElement);
drawStatus(boot.retrospective ? `retrospective/${boot.retrospective}` : `team/${boot.team}`);
useKeys([{ keys: ["ArrowRight", "PageDown"], name: _("Next topic"), action: goOn }]);
connect();
if (boot.retrospective) {
  // a new phase has another own part: dots begin, and are forgotten when they are counted
  effect(() => void (here.value?.phase && fetchOwnPart()));
} else followBeginning();
