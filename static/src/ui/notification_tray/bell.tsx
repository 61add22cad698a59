/** How much is new to this person, and the way to it. */
import { all } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Icon } from "../icon/icon.tsx";
import { openNotificationTray } from "../opening.ts";

export const unseen = () => all("notice").filter((one) => !one.seen_at);

export function Bell() {
  const count = unseen().length;
  const text = count ? ngettext("{n} new notice", "{n} new notices", count) : _("Notices");
  return (
    <button
      class="icon-btn bell"
      aria-label={text}
      title={text}
      onClick={() => openNotificationTray()}
    >
      <Icon name="bell" />
      {count > 0 && <span class="badge num">{count > 99 ? "99+" : count}</span>}
    </button>
  );
}
