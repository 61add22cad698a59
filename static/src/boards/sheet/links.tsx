/** What a card has to do with other cards, and the way to say so. */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { FindCard } from "../find_card.tsx";
import { linkCards, unlinkCards } from "../part_actions.ts";
import { linksOf, mayWork } from "../../sync/selectors.ts";
import type { Found } from "../find_card.tsx";
import type { Card, CardLink } from "../../model/rows.ts";

/** A card in short, as the API gives those that may be on other boards. */
type FarCard = {
  id: number;
  title: string;
  board_id: number;
  board: string;
  is_finished: boolean;
  is_archived: boolean;
};

const ROLES: Record<string, string> = {
  blocks: _("Blocks"),
  blocked_by: _("Waits for"),
  relates: _("Has to do with"),
  duplicates: _("Is the same as"),
  duplicated_by: _("Has a duplicate"),
  split_from: _("Was split from"),
  split_into: _("Was split into"),
};

type Open = (cardId: number) => void;

export function Links({ card, open }: { card: Card; open: Open }) {
  const links = linksOf(card.id).value;
  const far = useFar(links.map((link) => link.other_id).filter((id) => !row("card", id)));
  if (!links.length) return null;
  return (
    <section class="part">
      <h3>
        <Icon name="link" />
        {_("Links")}
      </h3>
      <ul class="links">
        {Object.entries(ROLES).flatMap(([role, name]) =>
          links.filter((link) => link.role === role).map((link) => (
            <Link key={link.id} link={link} name={name} far={far.get(link.other_id)} open={open} />
          ))
        )}
      </ul>
      {mayWork() && <AddLink cardId={card.id} />}
    </section>
  );
}

export function AddLink({ cardId }: { cardId: number }) {
  return (
    <button type="button" class="btn quiet small" onClick={() => openLink(cardId)}>
      <Icon name="plus" />
      {_("Link a card")}
    </button>
  );
}

function Link(
  { link, name, far, open }: { link: CardLink; name: string; far?: FarCard; open: Open },
) {
  const near = row("card", link.other_id);
  const title = near?.title ?? far?.title ?? _("card {n}", { n: link.other_id });
  const isDone = near ? !!near.finished_at : far?.is_finished;
  const address = `/boards/${far?.board_id ?? boot.board}/cards/${link.other_id}`;
  const follow = (e: Event) => near && (e.preventDefault(), open(link.other_id));
  return (
    <li>
      <span class="quiet">{name}</span>{" "}
      <a href={address} onClick={follow} data-done={isDone}>{title}</a>
      {far && <small class="quiet">{far.board}{far.is_archived ? ` · ${_("archived")}` : ""}
      </small>}
      {isDone && <Icon name="check" />}
      {mayWork() && (
        <button
          type="button"
          class="icon-btn small"
          aria-label={_("Remove the link to “{title}”", { title })}
          onClick={() => unlinkCards(link)}
        >
          <Icon name="x" />
        </button>
      )}
    </li>
  );
}

/** Cards that are not on this board, by id. */
function useFar(ids: number[]) {
  const [found, setFound] = useState(new Map<number, FarCard>());
  const wanted = ids.join(",");
  useEffect(() => {
    if (!wanted) return;
    farCards(wanted).then(
      (cards) => setFound(new Map(cards.map((card) => [card.id, card]))),
      () => {},
    );
  }, [wanted]);
  return found;
}

async function farCards(ids: string): Promise<FarCard[]> {
  const answer = await fetch(`/api/v1/cards/by-id?ids=${ids}`);
  return answer.ok ? await answer.json() : [];
}

function openLink(cardId: number) {
  openDialog(_("Link a card"), (close) => <LinkForm cardId={cardId} close={close} />, {
    className: "small wide",
  });
}

function LinkForm({ cardId, close }: { cardId: number; close: () => void }) {
  const [role, setRole] = useState("blocked_by");
  const choose = async (card: Found) => await linkCards(cardId, card.card_id, role) && close();
  return (
    <div class="stacked">
      <h2>{_("Link a card")}</h2>
      <div class="chips">
        {["blocked_by", "blocks", "relates", "duplicates"].map((one) => (
          <button
            type="button"
            class="chip plain"
            key={one}
            aria-pressed={role === one}
            onClick={() => setRole(one)}
          >
            {ROLES[one]}
          </button>
        ))}
      </div>
      <FindCard except={cardId} take={choose} />
      <div class="buttons">
        <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
      </div>
    </div>
  );
}
