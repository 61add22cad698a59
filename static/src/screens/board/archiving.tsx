/** A board that has done its work goes into the archive. */
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { act } from "../../boards/actions.ts";

export function openBoardArchive() {
  const board = row("board", boot.board);
  if (!board) return;
  openDialog(_("Archive the board"), (close) => (
    <DialogForm
      title={_("Archive “{name}”?", board)}
      close={close}
      button={_("Archive the board")}
      isBad
      ask={(_form, isHeld) => act(`boards/${board.id}/archive`, {}, "", undefined, { isHeld })}
      accepted={() => location.assign("/boards")}
    >
      <p>
        {_(
          "Everybody who sees it can go on reading it; nobody changes it, and nothing happens on it by itself.",
        )}
      </p>
      <p>
        {_(
          "It is brought back under “All boards”, within 30 days. After that it is deleted with everything on it.",
        )}
      </p>
    </DialogForm>
  ));
}
