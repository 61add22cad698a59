// @ts-check
/**
 * The backlog of a scrum board: sprints on top, the ordered rest below; everything is moved by
 * drag, menu or key.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { makeDraggable } from "../../ui/drag.js";
import { html } from "../../ui/html.js";
import { drawStatus } from "../../ui/status.js";
import { chooseFor } from "../board/backlog_actions.js";
import { Backlog, backlogKeys } from "../board/backlog.js";
import { keepFocus } from "../board/card_focus.js";
import { mayWork } from "../board/lists.js";
import { followAddress } from "../board/sheet.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
render(html`<${Backlog} />`, root);
drawStatus(`board/${boot.board}`);
backlogKeys(root);
keepFocus(root);
if (mayWork()) {
  makeDraggable(
    root,
    (id, { lane, after }) => chooseFor(id, Number(lane?.split(":")[1] ?? 0) || null, after),
  );
}
addEventListener("popstate", followAddress);
connect();
