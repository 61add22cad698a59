/**
 * The notification tray: what others did that this person wants to know, live, and gone when it is
 * seen.
 */
import { useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { serverInstant } from "../../sync/clock.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all, row } from "../../sync/store.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import { Avatar } from "../avatar/avatar.tsx";
import { unseen } from "./bell.tsx";
import { Icon } from "../icon/icon.tsx";
import type { Notification } from "../../model/rows.ts";

const AT_A_TIME = 60;
const SENTENCES: Record<string, (facts: { who: string }) => string> = {
  mention: (facts) => _("{who} mentioned you", facts),
  question: (facts) => _("{who} asks", facts),
  answer: (facts) => _("{who} answered your question", facts),
  assigned: (facts) => _("{who} gave you this", facts),
  comment: (facts) => _("{who} commented", facts),
  due: () => _("Due tomorrow"),
  word: () => _("How does it go?"),
  standup: () => _("The standup was held without you"),
  change: (facts) => _("{who} changed this", facts),
};

export function openNotificationTray() {
  openDialog(_("Notices"), (close) => <NotificationTray close={close} />, {
    className: "small notification-tray",
  });
}

function NotificationTray({ close }: { close: () => void }) {
  const [most, setMost] = useState(AT_A_TIME);
  const newest = all("notice").sort((a, b) => b.id - a.id);
  const groups = byTitle(newest.slice(0, most));
  return (
    <div class="stacked" onKeyDown={walk}>
      <header class="page-head">
        <h2>{_("Notices")}</h2>
        <span class="grow" />
        {unseen().length > 0 && (
          <button class="btn quiet small" onClick={() => seen(null)}>
            <Icon name="check-check" />
            {_("Mark all as seen")}
          </button>
        )}
        <a
          class="icon-btn"
          href="/notices"
          aria-label={_("Notice settings")}
          title={_("Notice settings")}
        >
          <Icon name="settings" />
        </a>
        <button class="icon-btn" aria-label={_("Close")} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      {!groups.length && (
        <div class="empty">
          <Icon name="bell" />
          <b>{_("Nothing new")}</b>
          <p>{_("You hear when somebody names you, asks you, or works on what you follow.")}</p>
        </div>
      )}
      <ul class="notifications">
        {groups.map(({ place, those }) => <Group key={place} place={place} those={those} />)}
      </ul>
      {newest.length > most && (
        <button
          class="btn quiet small"
          onClick={() => setMost(most + AT_A_TIME)}
        >
          {_("Show older")}
        </button>
      )}
    </div>
  );
}

type Of = { place: string; those: Notification[] };

/** Those about one card together; the group with the newest first. */
function byTitle(notifications: Notification[]): Of[] {
  const groups = new Map<string, Notification[]>();
  for (const one of notifications) {
    const place = placeOf(one);
    groups.set(place, [...groups.get(place) ?? [], one]);
  }
  return [...groups].map(([place, those]) => ({ place, those }));
}

function Group({ place, those }: Of) {
  const { title, card_id, text } = those[0];
  return (
    <li>
      <h3>{title || (card_id ? text : _("The standup was held without you"))}</h3>
      <ul>{those.map((one) => <Entry key={one.id} notification={one} place={place} />)}</ul>
    </li>
  );
}

function Entry({ notification, place }: { notification: Notification; place: string }) {
  const { id, by_id, kind, text, title, at, seen_at } = notification;
  const who = by_id ? row("member", by_id) : null;
  const sentence = SENTENCES[kind]?.({ who: who?.name ?? "Tavla" });
  return (
    <li data-new={!seen_at}>
      <a href={place} onClick={() => seen([id])}>
        {who ? <Avatar person={who} /> : <Icon name="bell" />}
        <span>
          <b>{sentence}</b>
          {text !== title && <span class="notification-text">{text}</span>}
          <time class="quiet" dateTime={at}>{momentText(at)}</time>
        </span>
      </a>
      {!seen_at && (
        <button
          class="icon-btn small"
          aria-label={_("Seen: {what}", { what: sentence ?? "" })}
          title={_("Seen")}
          onClick={() => seen([id])}
        >
          <Icon name="check" />
        </button>
      )}
    </li>
  );
}

/** A notification about no card and no ticket is about the board's standups. */
function placeOf({ board_id, card_id, ticket_id, initiative_id }: Notification) {
  if (initiative_id) return `/focus/initiatives/${initiative_id}`;
  if (ticket_id) return `/desk?ticket=${ticket_id}`;
  return card_id ? `/boards/${board_id}/cards/${card_id}` : `/boards/${board_id}/standups`;
}

/** Arrows, j and k go from row to row; the row's own key is Enter. */
function walk(e: KeyboardEvent & { currentTarget: HTMLElement }) {
  const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[e.key];
  if (!step) return;
  const rows = [...e.currentTarget.querySelectorAll<HTMLElement>(".notifications a")];
  const at = rows.findIndex((one) => one.parentElement?.contains(document.activeElement));
  rows[Math.max(0, Math.min(at + step, rows.length - 1))]?.focus();
  e.preventDefault();
}

/** @param ids all when null */
function seen(ids: number[] | null) {
  const seen_at = serverInstant(), those = ids ?? unseen().map((one) => one.id);
  send({
    path: "/api/v1/me/notices/seen",
    summary: "", // to have read something is no deed
    body: { ids },
    stream: `me/${boot.me.id}`,
    optimistic: { put: { notice: Object.fromEntries(those.map((id) => [id, { seen_at }])) } },
  });
}
