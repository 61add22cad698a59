/** The archive of the board: look, bring back, delete for good (undo still brings it back). */
import { useEffect, useMemo, useState } from "preact/hooks";
import { looselyMatching } from "../../model/matching.ts";
import { boot } from "../../sync/boot.ts";
import { _, dayText } from "../../sync/i18n.ts";
import { PagedList } from "../../sync/paged_list.ts";
import { confirmThat } from "../../ui/confirm/confirm.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { Older } from "../../ui/older/older.tsx";
import { SkeletonLines } from "../../ui/skeleton/skeleton.tsx";
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
  const list = useMemo(
    () => new PagedList<Archived>(`/api/v1/boards/${boot.board}/archive`, (card) => card.id),
    [],
  );
  const [text, setText] = useState("");
  useEffect(() => void list.refresh(), []);
  const away = (card: Card, pending: () => Promise<unknown>) => async () =>
    await pending() && list.drop(card.id);
  const cards = list.rows.value;
  const fits = new Set(looselyMatching((cards ?? []).map(named), text).map(({ id }) => id));
  const shown = (cards ?? []).filter((card) => fits.has(card.id));
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
      {cards === null && !list.hasFailed.value && <SkeletonLines count={4} isTall />}
      {cards !== null && !shown.length && !list.next.value && <Nothing isSearched={!!text} />}
      <div class="archive-list">
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
        <Older list={list} />
      </div>
      <div class="buttons">
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
      </div>
    </div>
  );
}

const named = ({ id, title }: Archived) => ({ id, name: title });

function Nothing({ isSearched }: { isSearched: boolean }) {
  return (
    <div class="empty">
      <Icon name="archive" />
      <b>{isSearched ? _("No card here is called that") : _("Nothing here")}</b>
      {!isSearched && (
        <p>{_("Put finished cards away with V, or in a card’s menu. They can be brought back.")}</p>
      )}
    </div>
  );
}
