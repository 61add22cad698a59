// @ts-check
/** The checklist and the comments of a card. */
import { boot } from "../../sync/boot.js";
import { draft, keepDraft } from "../../sync/drafts.js";
import { all, row } from "../../sync/store.js";
import { _, momentText } from "../../sync/words.js";
import { sendWithEnter } from "../../ui/dialog.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { mayWork } from "./lists.js";
import { addComment, addItems, changeItem, removeItem } from "./deeds.js";
import { Prose } from "./sheet_texts.js";

/** @param {{card: any}} props */
export function Checklist({ card }) {
  const items = card.checklist, done = items.filter((/** @type {any} */ item) => item.is_done).length;
  if (!items.length && !mayWork()) return null;
  const add = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text;
    const texts = field.value.split("\n").map((/** @type {string} */ t) => t.trim()).filter(Boolean);
    if (texts.length) addItems(card.id, texts);
    field.value = "";
  };
  return html`<section class="part"><h3><${Icon} name="list-checks" />${_("Checklist")} <span class="quiet num">${
    items.length ? `${done}/${items.length}` : ""
  }</span></h3>
    <ul class="items">${
    items.map((/** @type {any} */ item) =>
      html`
        <li
          key=${item.id}><label class="check"><input type="checkbox" checked=${item
            .is_done} disabled=${!mayWork()} onChange=${(/** @type {any} */ e) =>
            changeItem(card.id, item, { is_done: e.target.checked })} />
                <span data-done=${item.is_done}>${item.text}</span></label>
                ${mayWork() &&
                  html`<button class="icon-btn" aria-label=${_("Remove “{text}”", { text: item.text })} onClick=${() =>
                    removeItem(card.id, item)}><${Icon} name="x" /></button>`}</li>
      `
    )
  }</ul>
    ${
    mayWork() && html`
      <form class="one-line"
        onSubmit=${add}><label class="sr" for="new-item">${_(
          "New item",
        )}</label><input id="new-item" name="text" maxlength="200" autocomplete="off" placeholder=${_(
          "One more small step",
        )} /><button class="btn quiet small">${_("Add")}</button></form>
    `
  }</section>`;
}

/** @param {{card: any}} props */
export function Comments({ card }) {
  const said = all("comment").filter((one) => one.card_id === card.id).sort((a, b) => a.id - b.id);
  const name = `comment.${card.id}`;
  const add = async (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text, text = field.value.trim();
    if (!text) return;
    field.value = "";
    const answer = await addComment(card.id, text);
    if (answer) keepDraft(name, "");
    else if (!field.value) field.value = text;
  };
  return html`<section class="part"><h3><${Icon} name="message-square" />${_("Comments")}</h3>
    ${said.map((one) => html`<${Comment} key=${one.id} comment=${one} />`)}
    ${
    mayWork() &&
    html`<form class="stacked" onSubmit=${add} onKeyDown=${sendWithEnter}><label class="sr" for="new-comment">${
      _("Comment")
    }</label>
      <textarea id="new-comment" name="text" rows="2" maxlength="10000" placeholder=${
      _("Say something. Markdown works.")
    } defaultValue=${draft(name)} onInput=${(/** @type {any} */ e) => keepDraft(name, e.target.value)}></textarea>
      <div class="buttons"><button class="btn small">${_("Comment")} <kbd>Ctrl ↵</kbd></button></div></form>`
  }</section>`;
}

/** @param {{comment: any}} props */
function Comment({ comment }) {
  const who = row("member", comment.by_id);
  return html`<article class="comment" data-mine=${comment.by_id === boot.me.id}>
    ${who && html`<${Avatar} person=${who} />`}
    <div><header><b>${who?.name ?? "Tavla"}</b> <time class="quiet" dateTime=${comment.at}>${
    momentText(comment.at)
  }</time></header><${Prose} text=${comment.text} /></div></article>`;
}
