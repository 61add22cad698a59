/** A card that somebody else takes away from under the focus or the hand is not gone in silence. */
import { mayWork } from "../sync/selectors.ts";
import { _ } from "../sync/i18n.ts";
import { toast } from "../ui/toast/toast.tsx";
import { restoreCard } from "./actions.ts";
import { isArchived, lastTitle, onTaken, wentText } from "./last_changes.ts";
import type { PastChange } from "./last_changes.ts";

/** @param root where cards are dragged */
export function explainTaken(root: HTMLElement) {
  onTaken.push((ids, past) => {
    for (const id of ids) {
      const card = document.getElementById(`card-${id}`);
      if (!card?.matches(".lifted, :focus, :focus-within")) continue;
      if (card.matches(".lifted")) root.dispatchEvent(new PointerEvent("pointercancel"));
      explain(id, past);
    }
  });
}

function explain(id: number, past: PastChange) {
  const back = { name: _("Bring it back"), action: () => restoreCard(id) };
  const may = mayWork() && isArchived(past.kind);
  toast(wentText(lastTitle(id), past), may ? back : undefined);
}
