// @ts-check
/**
 * A page that the server has drawn: only the bar is alive, and the way back for a board in the
 * archive.
 */
import { connect } from "../../sync/connection.js";
import { send } from "../../sync/optimistic_updates.js";
import { drawStatus } from "../../ui/status.js";
import { useKeys } from "../../ui/keyboard_shortcuts.js";

document.addEventListener("click", async (e) => {
  const button = /** @type {HTMLButtonElement | null} */ (/** @type {Element} */ (e.target).closest(
    "[data-restore]",
  ));
  if (!button || button.disabled) return;
  button.disabled = true;
  const answer = await send({ path: `/api/v1/boards/${button.dataset.restore}/restore` });
  if (answer) location.assign(`/boards/${button.dataset.restore}`);
  else button.disabled = false;
});

// drawn by the server, and deaf until this script is here
for (const button of document.querySelectorAll("[data-restore]")) {
  button.removeAttribute("disabled");
}

drawStatus("people");
useKeys([]);
connect();
