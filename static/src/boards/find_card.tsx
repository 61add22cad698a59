/** A field that finds a card by words of its title, or by its number. */
import { useEffect, useRef, useState } from "preact/hooks";
import { row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { NONE, useWalk } from "../ui/chooser/chooser.tsx";
import type { TargetedInputEvent } from "preact";

/** What a search finds: `card_id` is null for a ticket without a card. */
type FoundThing = { card_id: number | null; title: string };
export type Found = FoundThing & { card_id: number };

/** @param except the card that is not offered; 0 for none */
export function FindCard({ except, take }: { except: number; take: (card: Found) => void }) {
  const { cards, at, typed, pressed } = useFinding(except, take);
  return (
    <>
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
                take(card)}
            >
              <span class="quiet num">{card.card_id}</span> {card.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const NOTHING: Promise<Found[]> = Promise.resolve([]);

/**
 * The cards for what stands in a field. Until they are here there is none to walk to, and Enter
 * waits for them: what was found for fewer letters may be another card.
 */
function useFinding(except: number, take: (card: Found) => void) {
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
    const answer = cardsFor(e.currentTarget.value.trim(), except, stop.signal)
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
async function cardsFor(q: string, except: number, signal: AbortSignal) {
  const card = /^\d+$/.test(q) ? row("card", q) : undefined;
  const own = card ? [{ card_id: card.id, title: card.title }] : [];
  const found = q ? await search(q, signal).catch(() => []) : [];
  const others = [...own, ...found].filter(isCard).filter((one) => one.card_id !== except);
  return [...new Map(others.map((one) => [one.card_id, one])).values()].slice(0, 8);
}

const isCard = (thing: FoundThing): thing is Found => thing.card_id !== null;

async function search(q: string, signal: AbortSignal): Promise<FoundThing[]> {
  const answer = await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`, { signal });
  return answer.ok ? await answer.json() : [];
}
