// @ts-check
/** What a card has to do with other cards, and the way to say so. */
import { useEffect, useRef, useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { NONE, useWalk } from "../../ui/chooser.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { linkCards, unlinkCards } from "./part_actions.js";
import { linksOf, mayWork } from "./lists.js";
import { openSheet } from "./sheet.js";

const ROLES = {
  blocks: _("Blocks"),
  blocked_by: _("Waits for"),
  relates: _("Has to do with"),
  duplicates: _("Is the same as"),
  duplicated_by: _("Has a duplicate"),
  split_from: _("Was split from"),
  split_into: _("Was split into"),
};

/** @param {{card: any}} props */
export function Links({ card }) {
  const links = linksOf(card.id).value;
  const far = useFar(links.map((link) => link.other_id).filter((id) => !row("card", id)));
  if (!links.length && !mayWork()) return null;
  return html`<section class="part"><h3><${Icon} name="link" />${_("Links")}</h3>
    <ul class="links">${
    Object.entries(ROLES).flatMap(([role, name]) =>
      links.filter((link) => link.role === role).map((link) =>
        html`<${Link} key=${link.id} link=${link} name=${name} far=${far.get(link.other_id)} />`
      )
    )
  }</ul>
    ${
    mayWork() && html`
      <button type="button" class="btn quiet small"
        onClick=${() => openLink(card.id)}><${Icon} name="plus" />${_("Link a card")}</button>
    `
  }</section>`;
}

/** @param {{link: any, name: string, far: any}} props */
function Link({ link, name, far }) {
  const near = row("card", link.other_id);
  const title = near?.title ?? far?.title ?? _("card {n}", { n: link.other_id });
  const isDone = near ? !!near.finished_at : far?.is_finished;
  const address = `/boards/${far?.board_id ?? boot.board}/cards/${link.other_id}`;
  const open = (/** @type {Event} */ e) => near && (e.preventDefault(), openSheet(link.other_id));
  return html`<li><span class="quiet">${name}</span> <a href=${address} onClick=${open} data-done=${isDone}>${title}</a>
    ${
    far &&
    html`<small class="quiet">${far.board}${far.is_archived ? ` · ${_("archived")}` : ""}</small>`
  }
    ${isDone && html`<${Icon} name="check" />`}
    ${
    mayWork() && html`
      <button type="button" class="icon-btn small" aria-label=${_("Remove the link to “{title}”", {
        title,
      })}
        onClick=${() => unlinkCards(link)}><${Icon} name="x" /></button>
    `
  }</li>`;
}

/** Cards that are not on this board, by id. @param {number[]} ids @returns {Map<number, any>} */
function useFar(ids) {
  const [found, setFound] = useState(new Map());
  const wanted = ids.join(",");
  useEffect(() => {
    if (!wanted) return;
    fetch(`/api/v1/cards/by-id?ids=${wanted}`).then((r) => r.ok ? r.json() : [])
      .then(
        (cards) => setFound(new Map(cards.map((/** @type {any} */ card) => [card.id, card]))),
        () => {},
      );
  }, [wanted]);
  return found;
}

/** @param {number} cardId */
function openLink(cardId) {
  openDialog(_("Link a card"), (close) => html`<${LinkForm} cardId=${cardId} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{cardId: number, close: () => void}} props */
function LinkForm({ cardId, close }) {
  const [role, setRole] = useState("blocked_by");
  const choose = async (/** @type {any} */ card) =>
    await linkCards(cardId, card.card_id, role) && close();
  const { cards, at, typed, pressed } = useFinding(cardId, choose);
  return html`
    <div class="stacked">
      <h2>${_("Link a card")}</h2>
      <div class="chips">${["blocked_by", "blocks", "relates", "duplicates"].map((one) =>
        html`
          <button type="button" class="chip plain" key=${one} aria-pressed=${role === one}
            onClick=${() => setRole(one)}>${ROLES[/** @type {"blocks"} */ (one)]}</button>
        `
      )}</div>
      <label>${_(
        "Which card? Words of its title, or its number",
      )}<input autofocus autocomplete="off" role="combobox" aria-expanded="true" aria-controls="found-cards"
        aria-activedescendant=${at === NONE
          ? null
          : `found-${at}`} onInput=${typed} onKeyDown=${pressed} /></label>
      <ul class="found" id="found-cards" role="listbox" aria-label=${_("Link a card")}>${cards.map((
        card,
        i,
      ) =>
        html`
          <li
            key=${card.card_id} id=${`found-${i}`} role="option"
            aria-selected=${i === at}><button type="button" tabindex="-1" onClick=${() =>
              choose(card)}><span class="quiet num">${card
              .card_id}</span> ${card.title}</button></li>
        `
      )}</ul>
      <div
        class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
          "Cancel",
        )}</button></div>
    </div>
  `;
}

const NOTHING = Promise.resolve(/** @type {any[]} */ ([]));

/**
 * The cards for what stands in a field. Until they are here there is none to walk to, and Enter
 * waits for them: what was found for fewer letters may be another card.
 * @param {number} cardId @param {(card: any) => void} take
 */
function useFinding(cardId, take) {
  const [cards, setCards] = useState(/** @type {any[]} */ ([]));
  const asked = useRef({ stop: new AbortController(), answer: NOTHING });
  const { at, setAt, keys } = useWalk(cards.length, (here) => take(cards[here]));
  const show = (/** @type {any[]} */ found) => {
    setCards(found);
    setAt(found.length ? 0 : NONE);
    return found;
  };
  const typed = (/** @type {any} */ e) => {
    asked.current.stop.abort();
    setAt(NONE);
    const stop = new AbortController();
    const answer = cardsFor(e.target.value.trim(), cardId, stop.signal)
      .then((found) => stop.signal.aborted ? [] : show(found));
    asked.current = { stop, answer };
  };
  const pressed = (/** @type {KeyboardEvent} */ e) => {
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
 * @param {string} q @param {number} cardId @param {AbortSignal} signal @returns {Promise<any[]>}
 */
async function cardsFor(q, cardId, signal) {
  const own = /^\d+$/.test(q) && row("card", q)
    ? [{ card_id: Number(q), title: row("card", q).title }]
    : [];
  const found = q
    ? await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`, { signal })
      .then((r) => r.ok ? r.json() : []).catch(() => [])
    : [];
  const others = [...own, ...found].filter((one) => one.card_id && one.card_id !== cardId);
  return [...new Map(others.map((one) => [one.card_id, one])).values()].slice(0, 8);
}
