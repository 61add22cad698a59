/**
 * A page that the server has drawn: only the bar is alive, and the way back for a board in the
 * archive.
 */
import { connect } from "../../sync/connection.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { loadOlder } from "./older.ts";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";

document.addEventListener("click", async (e) => {
  const pressed = e.target instanceof Element ? e.target : null;
  const button = pressed?.closest<HTMLButtonElement>("[data-restore]");
  if (!button || button.disabled) return;
  button.disabled = true;
  const path = `/api/v1/boards/${button.dataset.restore}/restore`;
  const answer = await send({ path, summary: _("the board brought back") });
  if (answer) location.assign(`/boards/${button.dataset.restore}`);
  else button.disabled = false;
});

// drawn by the server, and deaf until this script is here
for (const button of document.querySelectorAll("[data-restore]")) {
  button.removeAttribute("disabled");
}

loadOlder(document);
drawStatus("people");
useKeys([]);
connect();
