/**
 * The backlog of a scrum board: sprints on top, the ordered rest below; everything is moved by
 * drag, menu or key.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { commands } from "../../ui/palette/entries.ts";
import { cardCommands, cardInHand, openCardsInPlace } from "../../boards/palette_card.ts";
import { connect } from "../../sync/connection.ts";
import { makeDraggable } from "../../ui/drag.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { chooseFor } from "./backlog_actions.ts";
import { Backlog, backlogKeys } from "./backlog.tsx";
import { keepFocus } from "../../boards/card_focus.ts";
import { mayWork } from "../../sync/selectors.ts";
import { followAddress } from "../../boards/sheet/sheet.tsx";

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
commands.push(() => cardCommands(cardInHand()));
openCardsInPlace();
connect();
