/** One card in full, over the board, with an address of its own. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { sharePresence } from "../../sync/presence.ts";
import { row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { closeMenus } from "../../ui/menu/menu.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { archive, moreMenu } from "../more_menu.tsx";
import { editCard, moveCard, restoreCard } from "../actions.ts";
import { listOf, mayWork } from "../../sync/selectors.ts";
import { focusCard } from "../card_focus.ts";
import { Comments } from "./comments.tsx";
import { Files, takeDroppedFiles } from "./files.tsx";
import { Links } from "./links.tsx";
import { Checklist } from "./checklist.tsx";
import { Request } from "./request.tsx";
import { Side } from "./side.tsx";
import { Texts } from "./texts.tsx";
import { Activity } from "../activity.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { openSplit } from "../splitting.tsx";
import { query } from "../view.ts";

let closeSheet: (() => void) | null = null;
export const openCard = signal(0);
/** Where to go back to: the board or its backlog. */
let openedFrom = `/boards/${boot.board}`;

export function openSheet(id: number) {
  if (openCard.value === id) return;
  closeSheet?.();
  openCard.value = id;
  const address = `/boards/${boot.board}/cards/${id}`;
  if (!/\/cards\/\d+$/.test(location.pathname)) openedFrom = location.pathname;
  if (location.pathname !== address) history.pushState({ card: id }, "", address + query());
  sharePresence({ card: id });
  closeSheet = openDialog(
    row("card", id)?.title ?? _("Card"),
    (close) => <Sheet id={id} close={close} />,
    { className: "sheet", onClose: () => closed(id) },
  );
}

/** Follows the address: back and forward open and close cards. */
export function followAddress() {
  const match = location.pathname.match(/\/cards\/(\d+)$/);
  if (match) openSheet(Number(match[1]));
  else closeSheet?.();
}

function closed(id: number) {
  if (openCard.value !== id) return;
  closeSheet = null;
  openCard.value = 0;
  sharePresence({});
  closeMenus();
  if (location.pathname !== openedFrom) history.pushState({}, "", openedFrom + query());
  focusCard(id);
}

function Sheet({ id, close }: { id: number; close: () => void }) {
  const card = row("card", id);
  if (!card) {
    return (
      <div class="empty">
        <Icon name="archive" />
        <b>{_("This card is no longer on the board")}</b>
        <button class="btn" onClick={() => restoreCard(id)}>{_("Bring it back")}</button>
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
      </div>
    );
  }
  const ids = listOf(card.column_id).value, at = ids.indexOf(id);
  const step = (to: number) => ids[to] !== undefined && openSheet(ids[to]);
  return (
    <article class="card-sheet" ref={(sheet) => takeDroppedFiles(sheet, id)}>
      <header class="sheet-top">
        <span class="quiet num">{id} · {row("column", card.column_id)?.name}</span>
        <span class="grow" />
        <button
          class="icon-btn"
          disabled={at <= 0}
          aria-label={_("Previous card")}
          onClick={() => step(at - 1)}
        >
          <Icon name="chevron-up" />
        </button>
        <button
          class="icon-btn"
          disabled={at >= ids.length - 1}
          aria-label={_("Next card")}
          onClick={() => step(at + 1)}
        >
          <Icon name="chevron-down" />
        </button>
        <button class="icon-btn" aria-label={_("Copy the address")} onClick={copyAddress}>
          <Icon name="link" />
        </button>
        {mayWork() && (
          <>
            <button
              class="icon-btn"
              aria-label={_("Split")}
              title={_("Split")}
              onClick={() => openSplit(id)}
            >
              <Icon name="split" />
            </button>
            <button
              class="icon-btn"
              aria-label={_("Archive")}
              onClick={() => (close(), archive(id))}
            >
              <Icon name="archive" />
            </button>
            <button
              class="icon-btn"
              aria-label={_("More")}
              aria-haspopup="menu"
              onClick={(e) => moreMenu(e.currentTarget, id)}
            >
              <Icon name="ellipsis" />
            </button>
          </>
        )}
        <button class="icon-btn" aria-label={_("Close")} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      <div class="sheet-body">
        <div class="sheet-main">
          <Texts key={id} card={card} />
          {card.ticket_id && <Request key={`request.${id}`} card={card} />}
          <Checklist card={card} open={openSheet} />
          <Files card={card} />
          <Links card={card} open={openSheet} />
          <Comments card={card} />
          <Activity card={card} />
        </div>
        <Side
          card={card}
          move={(column: number) => moveCard(id, column, null)}
          edit={(values) => editCard(id, values)}
        />
      </div>
      <footer class="quiet">{_("Added {when}", { when: momentText(card.created_at) })}</footer>
    </article>
  );
}

function copyAddress() {
  navigator.clipboard?.writeText(location.href).then(() => toast(_("Address copied")));
}
