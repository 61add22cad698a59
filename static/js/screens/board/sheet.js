// @ts-check
/** One card in full, over the board, with an address of its own. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { sharePresence } from "../../sync/presence.js";
import { row } from "../../sync/store.js";
import { _, momentText } from "../../sync/i18n.js";
import { closeMenus } from "../../ui/menu.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { archive, moreMenu } from "./card_menu.js";
import { editCard, moveCard, restoreCard } from "./actions.js";
import { listOf, mayWork } from "./lists.js";
import { Comments } from "./sheet_comments.js";
import { Files, takeDroppedFiles } from "./sheet_files.js";
import { Links } from "./sheet_links.js";
import { Checklist } from "./sheet_checklist.js";
import { Request } from "./sheet_request.js";
import { Side } from "./sheet_side.js";
import { Texts } from "./sheet_texts.js";
import { Activity } from "./activity.js";
import { toast } from "../../ui/toast.js";
import { openSplit } from "./splitting.js";
import { query } from "./view.js";

/** @type {(() => void) | null} */
let closeSheet = null;
export const openCard = signal(0);
/** Where to go back to: the board or its backlog. */
let openedFrom = `/boards/${boot.board}`;

/** @param {number} id */
export function openSheet(id) {
  if (openCard.value === id) return;
  closeSheet?.();
  openCard.value = id;
  const address = `/boards/${boot.board}/cards/${id}`;
  if (!/\/cards\/\d+$/.test(location.pathname)) openedFrom = location.pathname;
  if (location.pathname !== address) history.pushState({ card: id }, "", address + query());
  sharePresence({ card: id });
  closeSheet = openDialog(
    row("card", id)?.title ?? _("Card"),
    (close) => html`<${Sheet} id=${id} close=${close} />`,
    {
      className: "sheet",
      onClose: () => closed(id),
    },
  );
}

/** Follows the address: back and forward open and close cards. */
export function followAddress() {
  const match = location.pathname.match(/\/cards\/(\d+)$/);
  if (match) openSheet(Number(match[1]));
  else closeSheet?.();
}

/** @param {number} id */
function closed(id) {
  if (openCard.value !== id) return;
  closeSheet = null;
  openCard.value = 0;
  sharePresence({});
  closeMenus();
  if (location.pathname !== openedFrom) history.pushState({}, "", openedFrom + query());
  document.getElementById(`card-${id}`)?.focus();
}

/** @param {{id: number, close: () => void}} props */
function Sheet({ id, close }) {
  const card = row("card", id);
  if (!card) {
    return html`<div class="empty"><${Icon} name="archive" /><b>${
      _("This card is no longer on the board")
    }</b>
      <button class="btn" onClick=${() => restoreCard(id)}>${
      _("Bring it back")
    }</button><button class="btn quiet" onClick=${close}>${_("Close")}</button></div>`;
  }
  const ids = listOf(card.column_id).value, at = ids.indexOf(id);
  const step = (/** @type {number} */ to) => ids[to] !== undefined && openSheet(ids[to]);
  return html`
    <article class="card-sheet" ref=${(/** @type {any} */ e) => takeDroppedFiles(e, id)}>
      <header
        class="sheet-top"><span class="quiet num">${id} · ${row("column", card.column_id)
          ?.name}</span><span class="grow"></span>
          <button class="icon-btn" disabled=${at <= 0} aria-label=${_(
            "Previous card",
          )} onClick=${() => step(at - 1)}><${Icon} name="chevron-up" /></button>
          <button class="icon-btn" disabled=${at >= ids.length - 1} aria-label=${_(
            "Next card",
          )} onClick=${() => step(at + 1)}><${Icon} name="chevron-down" /></button>
          <button class="icon-btn" aria-label=${_("Copy the address")} onClick=${() =>
            copyAddress()}><${Icon} name="link" /></button>
          ${mayWork() &&
            html`
              <button class="icon-btn" aria-label=${_("Split")} title=${_("Split")}
                onClick=${() => openSplit(id)}><${Icon} name="split" /></button>
              <button class="icon-btn" aria-label=${_(
                "Archive",
              )}
                onClick=${() => (close(), archive(id))}><${Icon} name="archive" /></button>
              <button class="icon-btn" aria-label=${_("More")} aria-haspopup="menu"
                onClick=${(/** @type {any} */ e) =>
                  moreMenu(e.currentTarget, id)}><${Icon} name="ellipsis" /></button>
            `}
          <button class="icon-btn" aria-label=${_(
            "Close",
          )} onClick=${close}><${Icon} name="x" /></button></header>
      <div class="sheet-body">
        <div class="sheet-main">
          <${Texts} key=${id} card=${card} />
          ${card.ticket_id && html`<${Request} key=${`request.${id}`} card=${card} />`}
          <${Checklist} card=${card} />
          <${Files} card=${card} />
          <${Links} card=${card} />
          <${Comments} card=${card} />
          <${Activity} card=${card} />
        </div>
        <${Side} card=${card} move=${(/** @type {number} */ column) =>
          moveCard(id, column, null)} edit=${(
          /** @type {any} */ values,
        ) => editCard(id, values)} />
      </div>
      <footer class="quiet">${_("Added {when}", { when: momentText(card.created_at) })}</footer>
    </article>
  `;
}

function copyAddress() {
  navigator.clipboard?.writeText(location.href).then(() => toast(_("Address copied")));
}
