/** What a card's sheet says when the card is no longer there: who took it away, and what was begun. */
import { boot } from "../../sync/boot.ts";
import { draft } from "../../sync/drafts.ts";
import { mayWork } from "../../sync/selectors.ts";
import { _, momentText } from "../../sync/i18n.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { restoreCard } from "../actions.ts";
import { howItWent, isArchived, lastTitle, wentText } from "../last_changes.ts";

/** Fields of the sheet whose words outlive it. */
const FIELDS = ["title", "description", "comment", "items", "block"];

export function GoneCard({ id, close }: { id: number; close: () => void }) {
  const past = howItWent(id);
  const begun = FIELDS.map((field) => draft(`${field}.${id}`)).filter(Boolean);
  return (
    <div class="empty gone">
      <Icon name="archive" />
      <b role="status">
        {past ? wentText(lastTitle(id), past) : _("This card is no longer on the board")}
      </b>
      {past?.at && <small class="quiet">{momentText(past.at)}</small>}
      {begun.map((text) => <Begun key={text} text={text} />)}
      <div class="buttons">
        {mayWork() && (!past || isArchived(past.kind) || past.by === boot.me.id) && (
          <button
            class="btn"
            ref={focusOnce}
            onClick={() => restoreCard(id)}
          >
            {_("Bring it back")}
          </button>
        )}
        <button class="btn quiet" ref={focusOnce} onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}

/** The focus was in what has gone. */
function focusOnce(button: HTMLButtonElement | null) {
  if (button && !button.closest("dialog")?.contains(document.activeElement)) button.focus();
}

function Begun({ text }: { text: string }) {
  const copy = () =>
    navigator.clipboard?.writeText(text).then(() => toast(_("Copied")), () => toast(text));
  return (
    <>
      <p class="quiet">{_("What you were writing is kept:")}</p>
      <blockquote>{text}</blockquote>
      <button class="btn quiet small" onClick={copy}>
        <Icon name="copy" />
        {_("Copy text")}
      </button>
    </>
  );
}
