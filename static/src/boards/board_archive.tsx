/** A board that has done its work goes into the archive, says so there, and comes back. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _, dayText } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { Icon } from "../ui/icon/icon.tsx";
import { sendForm } from "../ui/send_form.ts";
import { act } from "./actions.ts";
import { mayWorkOnTeams } from "../sync/selectors.ts";
import type { Submitted } from "../ui/form_fields.ts";

const KEPT = 30 * 86_400_000;

export function openBoardArchive() {
  const board = row("board", boot.board);
  if (!board) return;
  openDialog(_("Archive the board"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const archiving = () => act(`boards/${board.id}/archive`, {}, "");
      if (await sendForm(e.currentTarget, close, archiving)) location.assign("/boards");
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Archive “{name}”?", board)}</h2>
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
        <div class="buttons">
          <button type="button" class="btn quiet" autofocus onClick={close}>{_("Cancel")}</button>
          <button class="btn bad">{_("Archive the board")}</button>
        </div>
      </form>
    );
  });
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
          onClick={() => act(`boards/${board.id}/restore`, {}, "")}
        >
          {_("Bring it back")}
        </button>
      )}
    </p>
  );
}
