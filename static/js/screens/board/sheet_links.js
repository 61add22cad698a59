// @ts-check
/** What a card has to do with other cards, and the way to say so. */
import { useEffect, useState } from "preact/hooks";
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { useWalk } from "../../ui/chooser.js";
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
  const [cards, setCards] = useState(/** @type {any[]} */ ([]));
  const search = async (/** @type {any} */ e) => {
    const field = e.target, q = field.value.trim();
    const found = q
      ? await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`).then((r) => r.ok ? r.json() : [])
      : [];
    const own = /^\d+$/.test(q) && row("card", q)
      ? [{ card_id: Number(q), title: row("card", q).title }]
      : [];
    const unique = new Map(
      [...own, ...found].filter((one) => one.card_id && one.card_id !== cardId).map((
        one,
      ) => [one.card_id, one]),
    );
    if (field.value.trim() !== q) return;
    setCards([...unique.values()].slice(0, 8));
    setAt(unique.size ? 0 : -1);
  };
  const choose = async (/** @type {any} */ card) =>
    await linkCards(cardId, card.card_id, role) && close();
  const { at, setAt, keys } = useWalk(cards.length, (here) => choose(cards[here]));
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
        aria-activedescendant=${at < 0
          ? null
          : `found-${at}`} onInput=${search} onKeyDown=${keys} /></label>
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
