/**
 * The notification tray: what others did that this person wants to know, live, and gone when it is
 * seen.
 */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText, ngettext } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import { Avatar } from "../avatar/avatar.tsx";
import { Icon } from "../icon/icon.tsx";
import type { Notification } from "../../model/rows.ts";

const MOST = 60;
const SENTENCES: Record<string, (facts: { who: string }) => string> = {
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
  return (
    <button class="icon-btn bell" aria-label={text} title={text} onClick={openNotificationTray}>
      <Icon name="bell" />
      {count > 0 && <span class="badge num">{count > 99 ? "99+" : count}</span>}
    </button>
  );
}

export function openNotificationTray() {
  openDialog(_("Notices"), (close) => <NotificationTray close={close} />, {
    className: "small notification-tray",
  });
}

function NotificationTray({ close }: { close: () => void }) {
  const notifications = all("notice").sort((a, b) => b.id - a.id).slice(0, MOST);
  return (
    <div class="stacked">
      <header class="page-head">
        <h2>{_("Notices")}</h2>
        <span class="grow" />
        {unseen().length > 0 && (
          <button class="btn quiet small" onClick={() => seen(null)}>
            <Icon name="check-check" />
            {_("All seen")}
          </button>
        )}
        <a
          class="icon-btn"
          href="/notices"
          aria-label={_("What to tell me")}
          title={_("What to tell me")}
        >
          <Icon name="settings" />
        </a>
        <button class="icon-btn" aria-label={_("Close")} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      {!notifications.length && (
        <div class="empty">
          <Icon name="bell" />
          <b>{_("Nothing new")}</b>
          <p>{_("You hear when somebody names you, asks you, or works on what you follow.")}</p>
        </div>
      )}
      <ul class="notifications">
        {notifications.map((one) => <NotificationEntry key={one.id} notification={one} />)}
      </ul>
    </div>
  );
}

function NotificationEntry({ notification }: { notification: Notification }) {
  const who = notification.by_id ? row("member", notification.by_id) : null;
  const open = () => seen([notification.id]);
  return (
    <li data-new={!notification.seen_at}>
      <a href={placeOf(notification)} onClick={open}>
        {who ? <Avatar person={who} /> : <Icon name="bell" />}
        <span>
          <b>{SENTENCES[notification.kind]?.({ who: who?.name ?? "Tavla" })}</b>
          <span class="notification-text">{notification.text}</span>
          <time class="quiet" dateTime={notification.at}>{momentText(notification.at)}</time>
        </span>
      </a>
    </li>
  );
}

/** A notification about no card is about the board's standups. */
function placeOf({ board_id, card_id }: Notification) {
  return card_id ? `/boards/${board_id}/cards/${card_id}` : `/boards/${board_id}/standups`;
}

/** @param ids all when null */
function seen(ids: number[] | null) {
  send({ path: "/api/v1/me/notices/seen", body: { ids }, stream: `me/${boot.me.id}` });
}
