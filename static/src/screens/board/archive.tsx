/** The archive of the board: look, bring back, delete for good (undo still brings it back). */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { confirmThat } from "../../ui/confirm/confirm.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { deleteCard, restoreCard } from "../../boards/actions.ts";
import { mayWork } from "../../sync/selectors.ts";
import type { Card } from "../../model/rows.ts";

export function openArchive() {
  openDialog(_("Archive"), (close) => <Archive close={close} />, {
    className: "small wide",
  });
}

/** The API gives those that lie there, and no others. */
type Archived = Card & { archived_at: string };

function Archive({ close }: { close: () => void }) {
  const [cards, setCards] = useState<Archived[] | null>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    fetch(`/api/v1/boards/${boot.board}/archive`).then((r) => r.ok ? r.json() : []).then(
      setCards,
      () => setCards([]),
    );
  }, []);
  const away = (card: Card, pending: () => Promise<unknown>) => async () =>
    await pending() && setCards((now) => (now ?? []).filter((one) => one.id !== card.id));
  const shown = (cards ?? []).filter((card) =>
    card.title.toLowerCase().includes(text.toLowerCase())
  );
  return (
    <div class="stacked">
      <h2>{_("Archive")}</h2>
      <label class="sr" for="archive-search">{_("Search the archive")}</label>
      <input
        id="archive-search"
        type="search"
        placeholder={_("Search the archive")}
        onInput={(e) => setText(e.currentTarget.value)}
      />
      {cards === null && <p class="quiet">{_("Fetching …")}</p>}
      {cards !== null && !shown.length && (
        <div class="empty">
          <Icon name="archive" />
          <b>{_("Nothing here")}</b>
        </div>
      )}
      <ul class="archived">
        {shown.map((card) => (
          <li key={card.id}>
            <span>
              <b>{card.title}</b>
              <small class="quiet num">
                {card.id} · {dayText(card.archived_at)}
                {card.finished_at ? ` · ${_("Done")}` : ""}
              </small>
            </span>
            {mayWork() && (
              <>
                <button
                  class="btn quiet small"
                  onClick={away(card, () => restoreCard(card.id))}
                >
                  {_("Bring it back")}
                </button>
                <button
                  class="icon-btn"
                  aria-label={_("Delete “{title}”", card)}
                  onClick={() =>
                    confirmThat(
                      _("Delete “{title}” for good?", card),
                      _("Delete"),
                      away(card, () => deleteCard(card.id, card.title)),
                    )}
                >
                  <Icon name="trash-2" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}
