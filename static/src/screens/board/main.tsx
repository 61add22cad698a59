/** The board screen: draws, listens, connects. */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { row } from "../../sync/store.ts";
import "../../sync/handle.ts";
import { fetchInIdleMoments } from "../../ui/part.tsx";
import { makeDraggable } from "../../ui/drag.ts";
import { commands } from "../../ui/palette/entries.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { Board } from "./board.tsx";
import { keepFocus } from "../../boards/card_focus.ts";
import { hasCue, soundWhenGathering } from "../../scenes/cue.ts";
import { mayWork, standup } from "../../sync/selectors.ts";
import { lanes } from "../../boards/cells.ts";
import { moveCard, moveCards } from "../../boards/actions.ts";
import { explainTaken } from "../../boards/taken_away.ts";
import { holdLists } from "../../boards/hold_list.ts";
import { chosen, chosenInOrder } from "./selection.ts";
import { buildNearScreen } from "../../boards/near_screen.ts";
import { moveColumn } from "../../boards/board_actions.ts";
import { makeColumnsDraggable } from "./column_drag.ts";
import { ofBoard } from "./opening.ts";
import { boardKeys } from "./keyboard.ts";
import { followAddress, ofCards, openCardsInPlace } from "../../boards/opening.ts";
import type { Landing } from "../../ui/drag.ts";

const root = document.getElementById("app") as HTMLElement;
render(<Board />, root);
drawStatus(`board/${boot.board}`);
boardKeys(root);
keepFocus(root);
holdLists(root);
explainTaken(root);
buildNearScreen(root);
if (mayWork()) {
  makeDraggable(root, drop, along);
  makeColumnsDraggable(root, dropColumn);
}
addEventListener("popstate", followAddress);
followAddress();
commands.push(async () => (await import("./palette_entries.ts")).boardCommands);
openCardsInPlace();
soundWhenGathering(standup, () => hasCue.value);
connect();
fetchInIdleMoments(ofCards, ofBoard);

/** A chosen card takes the others along. */
function along(id: number) {
  return chosen.peek().has(id) ? chosenInOrder() : [id];
}

function drop(id: number, { column, after, lane }: Landing) {
  if (along(id).length > 1) moveCards(along(id), column, after);
  else moveCard(id, column, after, lanes.peek().find((one) => one.key === lane));
}

function dropColumn(id: number, at: number) {
  const column = row("column", id);
  if (column) moveColumn(column, at);
}
