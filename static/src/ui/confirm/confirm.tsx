/** Asks before what cannot be taken back for long. */
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";

/** @param name of the action */
export function confirmThat(question: string, name: string, action: () => void) {
  openDialog(question, (close) => {
    const go = () => {
      close();
      action();
    };
    return (
      <div class="stacked">
        <h2>{question}</h2>
        <div class="buttons">
          <button class="btn quiet" autofocus onClick={close}>{_("Cancel")}</button>
          <button class="btn bad" onClick={go}>{name}</button>
        </div>
      </div>
    );
  });
}
