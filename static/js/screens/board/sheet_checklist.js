// @ts-check
/** The checklist of a card. Pasted lines become items; an item can become a card. */
import { row } from "../../sync/store.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { toast } from "../../ui/toast.js";
import { addItems, changeItem, itemToCard, removeItem } from "./part_actions.js";
import { mayWork } from "./lists.js";
import { openSheet } from "./sheet.js";

const MOST = 100;

/** @param {{card: any}} props */
export function Checklist({ card }) {
  const items = card.checklist,
    done = items.filter((/** @type {any} */ item) => item.is_done).length;
  if (!items.length && !mayWork()) return null;
  const name = `items.${card.id}`;
  const add = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text, texts = itemsIn(field.value);
    if (!texts.length) return;
    if (texts.length + items.length > MOST) {
      return void toast(
        _("A checklist holds at most {n} items; these are {m}. Nothing was lost.", {
          n: MOST,
          m: texts.length + items.length,
        }),
        undefined,
        "bad",
      );
    }
    field.value = "";
    keepDraft(name, "");
    addItems(card.id, texts);
  };
  return html`
    <section
      class="part"><h3><${Icon} name="list-checks" />${_(
        "Checklist",
      )} <span class="quiet num">${items.length ? `${done}/${items.length}` : ""}</span></h3>
        ${items.length > 0 &&
          html`<progress max=${items.length} value=${done} aria-label=${
            _("Checklist")
          }></progress>`}
        <ul class="items">${items.map((/** @type {any} */ item) =>
          html`<${Item} key=${item.id} card=${card} item=${item} />`
        )}</ul>
        ${mayWork() && html`
          <form class="one-line" key=${returnsOf(name)}
            onSubmit=${add}><label class="sr" for="new-item">${_(
              "New item",
            )}</label>
            <textarea id="new-item" name="text" rows="1" autocomplete="off" defaultValue=${draft(
              name,
            )} onInput=${(
              /** @type {any} */ e,
            ) => keepDraft(name, e.target.value)} placeholder=${_(
              "One more small step; several lines become several",
            )} onKeyDown=${(/** @type {any} */ e) =>
              e.key === "Enter" && !e.shiftKey &&
              (e.preventDefault(), e.target.form.requestSubmit())}></textarea>
            <button class="btn quiet small">${_("Add")}</button></form>
        `}</section>
  `;
}

/** @param {{card: any, item: any}} props */
function Item({ card, item }) {
  const own = item.card_id ? row("card", item.card_id) : null;
  return html`<li><label class="check"><input type="checkbox" checked=${item.is_done} disabled=${!mayWork()} onChange=${(
    /** @type {any} */ e,
  ) => changeItem(card.id, item, { is_done: e.target.checked })} />
      <span data-done=${item.is_done}>${item.text}</span></label>
    ${
    own && html`
      <button type="button" class="btn quiet small"
        onClick=${() => openSheet(own.id)}><${Icon} name="square-kanban" />${own.id}</button>
    `
  }
    ${
    mayWork() && !item.card_id && html`
      <button type="button" class="icon-btn" title=${_("Make it a card")} aria-label=${_(
        "Make “{text}” a card",
        {
          text: item.text,
        },
      )}
        onClick=${() => itemToCard(card.id, item)}><${Icon} name="square-kanban" /></button>
    `
  }
    ${
    mayWork() &&
    html`
      <button type="button" class="icon-btn" aria-label=${_("Remove “{text}”", { text: item.text })}
        onClick=${() => removeItem(card.id, item)}><${Icon} name="x" /></button>
    `
  }</li>`;
}

/** Lines without bullets, boxes and indentation. @param {string} text */
function itemsIn(text) {
  return text.split("\n").map((line) =>
    line.replace(/^\s*(?:[-*+•]|\d+[.)])?\s*(?:\[[ xX]?\])?\s*/, "").trim().slice(0, 200)
  )
    .filter(Boolean);
}
