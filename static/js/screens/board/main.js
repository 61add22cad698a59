// @ts-check
/** The board screen: draws, listens, connects. */
import { render } from "preact";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { makeDraggable } from "../../ui/drag.js";
import { html } from "../../ui/html.js";
import { drawStatus } from "../../ui/status.js";
import { Board } from "./board.js";
import { mayWork } from "./lists.js";
import { moveCard } from "./deeds.js";
import { boardKeys } from "./keyboard.js";
import { followAddress } from "./sheet.js";

const root = /** @type {HTMLElement} */ (document.getElementById("app"));
render(html`<${Board} />`, root);
drawStatus(`board/${boot.board}`);
boardKeys(root);
if (mayWork()) makeDraggable(root, (cardId, { column, after }) => moveCard(cardId, column, after));
addEventListener("popstate", followAddress);
followAddress();
connect();
