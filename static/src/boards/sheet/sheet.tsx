/** One card in full, over the board, with an address of its own. */
import { useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { sharePresence } from "../../sync/presence.ts";
import { row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { closeMenus } from "../../ui/menu/menu.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { archiveCard } from "../actions.ts";
import { moreMenu } from "../more_menu.tsx";
import { filesOf, linksOf, listOf, mayWork } from "../../sync/selectors.ts";
import { focusCard } from "../card_focus.ts";
import { Comments } from "./comments.tsx";
import { GoneCard } from "./gone.tsx";
import { AddFile, Files, takeDroppedFiles } from "./files.tsx";
import { AddLink, Links } from "./links.tsx";
import { Checklist } from "./checklist.tsx";
import { Request } from "./request.tsx";
import { Side } from "./side.tsx";
import { Texts } from "./texts.tsx";
import { Activity } from "../activity.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { openCard } from "../opening.ts";
import { openSplit } from "../splitting.tsx";
import { StuckCard } from "../stuck.tsx";
import { query } from "../view.ts";
import { isTyping } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import type { Card } from "../../model/rows.ts";

let closeOpen: (() => void) | null = null;
/** Where to go back to: the board or its backlog. */
let openedFrom = `/boards/${boot.board}`;

export function openSheet(id: number) {
  if (openCard.value === id) return;
  closeOpen?.();
  openCard.value = id;
  const address = `/boards/${boot.board}/cards/${id}`;
  if (!/\/cards\/\d+$/.test(location.pathname)) openedFrom = location.pathname;
  if (location.pathname !== address) history.pushState({ card: id }, "", address + query());
  sharePresence({ card: id });
  closeOpen = openDialog(
    row("card", id)?.title ?? _("Card"),
    (close) => <Sheet id={id} close={close} />,
    { className: "sheet", onClose: () => closed(id) },
  );
}

export function closeSheet() {
  closeOpen?.();
}

function closed(id: number) {
  if (openCard.value !== id) return;
  closeOpen = null;
  openCard.value = 0;
  sharePresence({});
  closeMenus();
  if (location.pathname !== openedFrom) history.pushState({}, "", openedFrom + query());
  focusCard(id);
}

function Sheet({ id, close }: { id: number; close: () => void }) {
  const card = row("card", id), [hasList, setList] = useState(false);
  if (!card) return <GoneCard id={id} close={close} />;
  const { before, after } = besides(card);
  const keys = (e: KeyboardEvent) => {
    const to = { j: after, k: before }[e.key];
    if (to && boot.me.has_single_keys && !isTyping(e)) openSheet(to), e.preventDefault();
  };
  return (
    <article
      class="card-sheet"
      tabindex={-1}
      onKeyDown={keys}
      ref={(sheet) => takeDroppedFiles(sheet, id)}
    >
      <header class="sheet-top">
        <span class="quiet num where">{id} · {row("column", card.column_id)?.name}</span>
        <span class="grow" />
        <Step to={before} name={_("Previous card")} icon="chevron-up" />
        <Step to={after} name={_("Next card")} icon="chevron-down" />
        <button
          class="icon-btn"
          data-elsewhere
          aria-label={_("Copy the address")}
          onClick={copyAddress}
        >
          <Icon name="link" />
        </button>
        {mayWork() && (
          <>
            <button
              class="icon-btn"
              data-elsewhere
              aria-label={_("Split")}
              title={_("Split")}
              onClick={() => openSplit(id)}
            >
              <Icon name="split" />
            </button>
            <button
              class="icon-btn"
              aria-label={_("Archive")}
              onClick={() => (close(), archiveCard(id))}
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
          {mayWork() && <StuckCard card={card} />}
          <Texts key={id} card={card} />
          {card.ticket_id && <Request key={`request.${id}`} card={card} />}
          <Checklist card={card} isBegun={hasList} open={openSheet} />
          <Files card={card} />
          <Links card={card} open={openSheet} />
          {mayWork() && <Additions card={card} addList={hasList ? null : () => setList(true)} />}
          <Comments card={card} />
          <Activity card={card} />
        </div>
        <Side card={card} />
      </div>
      <footer class="quiet">{_("Added {when}", { when: momentText(card.created_at) })}</footer>
    </article>
  );
}

/** The cards above and below it, as the board shows them. */
function besides(card: Card) {
  const ids = listOf(card.column_id).value, at = ids.indexOf(card.id);
  return { before: ids[at - 1], after: ids[at + 1] };
}

function Step({ to, name, icon }: { to?: number; name: string; icon: string }) {
  return (
    <button
      class="icon-btn"
      disabled={!to}
      aria-label={name}
      title={name}
      onClick={() => to && openSheet(to)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** What the card has none of yet. */
function Additions({ card, addList }: { card: Card; addList: (() => void) | null }) {
  const hasLinks = linksOf(card.id).value.length > 0;
  return (
    <div class="row additions">
      {addList && !card.checklist.length && (
        <button type="button" class="btn quiet small" onClick={addList}>
          <Icon name="plus" />
          {_("Checklist")}
        </button>
      )}
      {!filesOf(card).length && <AddFile cardId={card.id} />}
      {!hasLinks && <AddLink cardId={card.id} />}
    </div>
  );
}

function copyAddress() {
  navigator.clipboard?.writeText(location.href).then(() => toast(_("Address copied")));
}
