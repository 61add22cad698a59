/**
 * The backlog of a scrum board: sprints on top, the ordered rest below; everything is moved by
 * drag, menu or key.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { commands } from "../../ui/palette/entries.ts";
import { connect } from "../../sync/connection.ts";
import { fetchInIdleMoments } from "../../ui/part.tsx";
import { makeDraggable } from "../../ui/drag.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { chooseFor } from "./backlog_actions.ts";
import { Backlog, backlogKeys } from "./backlog.tsx";
import { keepFocus } from "../../boards/card_focus.ts";
import { mayWork } from "../../sync/selectors.ts";
import { followAddress, ofCards, openCardsInPlace } from "../../boards/opening.ts";

const root = document.getElementById("app") as HTMLElement;
render(<Backlog />, root);
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
commands.push(async () => {
  const { cardCommands, cardInHand } = await import("../../boards/palette_card.ts");
  return () => cardCommands(cardInHand());
});
openCardsInPlace();
connect();
fetchInIdleMoments(ofCards);
