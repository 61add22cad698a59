/** What a card has to do with other cards, and the way to say so. */
import { useEffect, useRef, useState } from "preact/hooks";
import { boot } from "../../sync/boot.ts";
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { NONE, useWalk } from "../../ui/chooser/chooser.tsx";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { linkCards, unlinkCards } from "../part_actions.ts";
import { linksOf, mayWork } from "../../sync/selectors.ts";
import type { TargetedInputEvent } from "preact";
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
/** What a search finds: `card_id` is null for a ticket without a card. */
type FoundThing = { card_id: number | null; title: string };
type Found = FoundThing & { card_id: number };

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
  const { cards, at, typed, pressed } = useFinding(cardId, choose);
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
      <label>
        {_("Which card? Words of its title, or its number")}
        <input
          autofocus
          autocomplete="off"
          role="combobox"
          aria-expanded="true"
          aria-controls="found-cards"
          aria-activedescendant={at === NONE ? undefined : `found-${at}`}
          onInput={typed}
          onKeyDown={pressed}
        />
      </label>
      <ul class="found" id="found-cards" role="listbox" aria-label={_("Link a card")}>
        {cards.map((card, i) => (
          <li key={card.card_id} id={`found-${i}`} role="option" aria-selected={i === at}>
            <button
              type="button"
              tabindex={-1}
              onClick={() =>
                choose(card)}
            >
              <span class="quiet num">{card.card_id}</span> {card.title}
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
      </div>
    </div>
  );
}

const NOTHING: Promise<Found[]> = Promise.resolve([]);

/**
 * The cards for what stands in a field. Until they are here there is none to walk to, and Enter
 * waits for them: what was found for fewer letters may be another card.
 */
function useFinding(cardId: number, take: (card: Found) => void) {
  const [cards, setCards] = useState<Found[]>([]);
  const asked = useRef({ stop: new AbortController(), answer: NOTHING });
  const { at, setAt, keys } = useWalk(cards.length, (here) => take(cards[here]));
  const show = (found: Found[]) => {
    setCards(found);
    setAt(found.length ? 0 : NONE);
    return found;
  };
  const typed = (e: TargetedInputEvent<HTMLInputElement>) => {
    asked.current.stop.abort();
    setAt(NONE);
    const stop = new AbortController();
    const answer = cardsFor(e.currentTarget.value.trim(), cardId, stop.signal)
      .then((found) => stop.signal.aborted ? [] : show(found));
    asked.current = { stop, answer };
  };
  const pressed = (e: KeyboardEvent) => {
    if (e.key === "Enter" && !e.isComposing && at === NONE) {
      asked.current.answer.then(([first]) => first && take(first));
      asked.current.answer = NOTHING;
    }
    keys(e);
  };
  useEffect(() => () => asked.current.stop.abort(), []);
  return { cards, at, typed, pressed };
}

/**
 * At most eight cards with these words, or of this number, but for the card itself; none where no
 * answer comes.
 */
async function cardsFor(q: string, cardId: number, signal: AbortSignal) {
  const card = /^\d+$/.test(q) ? row("card", q) : undefined;
  const own = card ? [{ card_id: card.id, title: card.title }] : [];
  const found = q ? await search(q, signal).catch(() => []) : [];
  const others = [...own, ...found].filter(isCard).filter((one) => one.card_id !== cardId);
  return [...new Map(others.map((one) => [one.card_id, one])).values()].slice(0, 8);
}

const isCard = (thing: FoundThing): thing is Found => thing.card_id !== null;

async function search(q: string, signal: AbortSignal): Promise<FoundThing[]> {
  const answer = await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`, { signal });
  return answer.ok ? await answer.json() : [];
}
