/** A board that has done its work goes into the archive, says so there, and comes back. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _, dayText } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { DialogForm } from "../ui/dialog/dialog_form.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { act } from "./actions.ts";
import { mayWorkOnTeams } from "../sync/selectors.ts";

const KEPT = 30 * 86_400_000;

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

/** On a board in the archive: what that means, until when, and the way back. */
export function InArchive() {
  const board = row("board", boot.board);
  if (!board?.archived_at) return null;
  const day = dayText(Date.parse(board.archived_at) + KEPT);
  return (
    <p class="banner standup-now" role="status">
      <Icon name="archive" />
      {_("This board is in the archive: it can be read, not changed. It is deleted on {day}.", {
        day,
      })}
      {mayWorkOnTeams() && (
        <button
          class="btn small"
          onClick={() => act(`boards/${board.id}/restore`, {}, _("the board brought back"))}
        >
          {_("Bring it back")}
        </button>
      )}
    </p>
  );
}
