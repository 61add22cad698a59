/** Which keys there are. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import type { Key } from "./keyboard_shortcuts.ts";

export function showKeys(table: Key[]) {
  openDialog(_("Keys"), (close) => (
    <>
      <h2>{_("Keys")}</h2>
      <dl class="keys">
        {table.map((one) => (
          <div key={one.name}>
            <dt>{[...new Set(one.keys.map(shown))].map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{one.name}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>{_("Go, do, find")}</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{_("These keys")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{_("Undo")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>Z</kbd>
          </dt>
          <dd>{_("Redo")}</dd>
        </div>
        <div>
          <dt>
            <kbd>F6</kbd>
          </dt>
          <dd>{_("To the message that is shown, and back")}</dd>
        </div>
      </dl>
      <div class="buttons">
        <button class="btn" onClick={close}>{_("Close")}</button>
      </div>
    </>
  ));
}

function shown(key: string) {
  const signs = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", " ": "␣" };
  return signs[key as " "] ?? (key.length === 1 ? key.toUpperCase() : key);
}
