/** On a board in the archive: what that means, until when, and the way back. */
import { boot } from "../sync/boot.ts";
import { row } from "../sync/store.ts";
import { _, dayText } from "../sync/i18n.ts";
import { Icon } from "../ui/icon/icon.tsx";
import { act } from "./actions.ts";
import { mayWorkOnTeams } from "../sync/selectors.ts";

const KEPT = 30 * 86_400_000;

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
