/**
 * Everything that is this person's, on every board, kept in step by each board's own events, to
 * work from.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { take } from "../../sync/store.ts";
import { drawStatus } from "../../ui/status/status.tsx";
import { keepFocus } from "../../boards/card_focus.ts";
import { row } from "../../sync/store.ts";
import { commands, openers } from "../../ui/palette/entries.ts";
import { takeInHand } from "./card_in_hand.ts";
import { openCardOf, workKeys } from "./keys.ts";
import { ofCards } from "../../boards/opening.ts";
import { fetchInIdleMoments } from "../../ui/part.tsx";
import { holdLists } from "../../boards/hold_list.ts";
import { explainTaken } from "../../boards/taken_away.ts";
import { Mine } from "./mine.tsx";

for (const part of boot.parts) take(part);
const root = document.getElementById("app") as HTMLElement;
render(<Mine />, root);
drawStatus("people");
workKeys(root);
keepFocus(root);
commands.push(async () => {
  const { cardCommands, cardInHand } = await import("../../boards/palette_card.ts");
  return () => {
    const id = cardInHand();
    takeInHand(id);
    return cardCommands(id);
  };
});
openers.push(({ card_id }) => {
  if (!card_id || !row("card", card_id)) return false;
  openCardOf(card_id);
  return true;
});
holdLists(root);
explainTaken(root);
connect();
fetchInIdleMoments(ofCards);
