// @ts-check
/** The board screen: draws, listens, connects. */
import { render } from "preact";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import "../../sync/handle.js";
import { makeDraggable } from "../../ui/drag.js";
import { html } from "../../ui/html.js";
import { commands } from "../../ui/palette.js";
import { boardCommands } from "./palette_entries.js";
import { drawStatus } from "../../ui/status.js";
import { Board } from "./board.js";
import { keepFocus } from "./card_focus.js";
import { mayWork } from "./lists.js";
import { lanes } from "./cells.js";
import { moveCard, moveCards } from "./actions.js";
import { holdLists } from "./hold_list.js";
import { chosen, chosenInOrder } from "./selection.js";
import { layOutInIdleMoments } from "./deferred_layout.js";
import { boardKeys } from "./keyboard.js";
import { followAddress } from "./sheet.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
render(html`<${Board} />`, root);
drawStatus(`board/${boot.board}`);
boardKeys(root);
keepFocus(root);
holdLists(root);
layOutInIdleMoments(root);
if (mayWork()) makeDraggable(root, drop, along);
addEventListener("popstate", followAddress);
followAddress();
commands.push(boardCommands);
connect();

/** A chosen card takes the others along. @param {number} id */
function along(id) {
  return chosen.peek().has(id) ? chosenInOrder() : [id];
}

/** @param {number} id @param {import("../../ui/drag.js").Landing} landing */
function drop(id, { column, after, lane }) {
  if (along(id).length > 1) moveCards(along(id), column, after);
  else {moveCard(
      id,
      column,
      after,
      lane === undefined ? undefined : lanes.peek().find((one) => one.key === lane),
    );}
}
