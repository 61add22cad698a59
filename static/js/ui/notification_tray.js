// @ts-check
/**
 * The notification tray: what others did that this person wants to know, live, and gone when it is
 * seen.
 */
import { boot } from "../sync/boot.js";
import { send } from "../sync/optimistic_updates.js";
import { all, row } from "../sync/store.js";
import { _, momentText, ngettext } from "../sync/i18n.js";
import { openDialog } from "./dialog.js";
import { Avatar, html, Icon } from "./html.js";

const MOST = 60;
/** @type {Record<string, (facts: any) => string>} */
const SENTENCES = {
  mention: (facts) => _("{who} mentioned you", facts),
  question: (facts) => _("{who} asks", facts),
  answer: (facts) => _("{who} answered your question", facts),
  assigned: (facts) => _("{who} gave you this", facts),
  comment: (facts) => _("{who} commented", facts),
  due: () => _("Due tomorrow"),
  standup: () => _("The standup was held without you"),
  change: (facts) => _("{who} changed this", facts),
};

const unseen = () => all("notice").filter((one) => !one.seen_at);

export function Bell() {
  const count = unseen().length;
  const text = count ? ngettext("{n} new notice", "{n} new notices", count) : _("Notices");
  return html`
    <button class="icon-btn bell" aria-label=${text} title=${text}
      onClick=${openNotificationTray}><${Icon} name="bell" />${count > 0 &&
        html`<span class="badge num">${count > 99 ? "99+" : count}</span>`}</button>
  `;
}

export function openNotificationTray() {
  openDialog(_("Notices"), (close) => html`<${NotificationTray} close=${close} />`, {
    className: "small notification-tray",
  });
}

/** @param {{close: () => void}} props */
function NotificationTray({ close }) {
  const notifications = all("notice").sort((a, b) => b.id - a.id).slice(0, MOST);
  return html`<div class="stacked"><header class="page-head"><h2>${
    _("Notices")
  }</h2><span class="grow"></span>
    ${
    unseen().length > 0 && html`
      <button class="btn quiet small"
        onClick=${() => seen(null)}><${Icon} name="check-check" />${_("All seen")}</button>
    `
  }
    <a class="icon-btn" href="/notices" aria-label=${_("What to tell me")} title=${
    _("What to tell me")
  }><${Icon} name="settings" /></a>
    <button class="icon-btn" aria-label=${
    _("Close")
  } onClick=${close}><${Icon} name="x" /></button></header>
    ${
    !notifications.length &&
    html`<div class="empty"><${Icon} name="bell" /><b>${_("Nothing new")}</b><p>${
      _("You hear when somebody names you, asks you, or works on what you follow.")
    }</p></div>`
  }
    <ul class="notifications">${
    notifications.map((one) => html`<${NotificationEntry} key=${one.id} notification=${one} />`)
  }</ul></div>`;
}

/** @param {{notification: any}} props */
function NotificationEntry({ notification }) {
  const who = notification.by_id ? row("member", notification.by_id) : null;
  const open = () => seen([notification.id]);
  return html`<li data-new=${!notification
    .seen_at}><a href=${placeOf(notification)} onClick=${open}>
    ${who ? html`<${Avatar} person=${who} />` : html`<${Icon} name="bell" />`}
    <span><b>${
    SENTENCES[notification.kind]?.({ who: who?.name ?? "Tavla" })
  }</b><span class="notification-text">${notification.text}</span>
    <time class="quiet" dateTime=${notification.at}>${
    momentText(notification.at)
  }</time></span></a></li>`;
}

/** A notification about no card is about the board's standups. @param {any} notification */
function placeOf({ board_id, card_id }) {
  return card_id ? `/boards/${board_id}/cards/${card_id}` : `/boards/${board_id}/standups`;
}

/** @param {number[] | null} ids all when null */
function seen(ids) {
  send({ path: "/api/v1/me/notices/seen", body: { ids }, stream: `me/${boot.me.id}` });
}
