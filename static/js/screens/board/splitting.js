// @ts-check
/** One card becomes two or three smaller ones, in one dialog: titles, and which items go along. */
import { useState } from "preact/hooks";
import { row } from "../../sync/store.js";
import { undoAnswer } from "../../sync/optimistic_updates.js";
import { _, ngettext } from "../../sync/i18n.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { toast } from "../../ui/toast.js";
import { splitCard } from "./actions.js";
import { columns } from "./lists.js";

const MOST = 5;

/** @param {number} id */
export function openSplit(id) {
  openDialog(_("Split"), (close) => html`<${Split} card=${row("card", id)} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{card: any, close: () => void}} props */
function Split({ card, close }) {
  const [count, setCount] = useState(2);
  /** Which part each checklist item goes to; the first keeps all that is not said. */
  const [items, setItems] = useState(/** @type {Record<number, number>} */ ({}));
  const save = async (/** @type {any} */ e) => {
    e.preventDefault();
    const fields = e.target.elements;
    const parts = Array.from({ length: count }, (_, i) => ({
      title: fields[`part${i}`].value.trim(),
      items: card.checklist.map((/** @type {any} */ one) => one.id).filter((
        /** @type {number} */ one,
      ) => items[one] === i),
    }));
    const to = Number(fields.to.value) || null;
    const answer = await sendForm(
      e.target,
      close,
      (isHeld) => splitCard(card.id, card.version, parts, to, isHeld),
    );
    if (!answer || answer.conflict) return;
    toast(ngettext("{n} smaller card more", "{n} smaller cards more", count - 1), {
      name: _("Undo"),
      action: () => undoAnswer(answer),
    });
  };
  return html`<form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}><h2>${
    _("Split into smaller steps")
  }</h2>
    <p class="quiet">${
    _("The first part stays this card, with its history, people and comments.")
  }</p>
    ${
    Array.from({ length: count }, (_x, i) =>
      html`<label key=${i}>${
        i === 0 ? _("This card") : _("Part {n}", { n: i + 1 })
      }<input name=${`part${i}`} required maxlength="200"
        autofocus=${i === 1} defaultValue=${i === 0 ? card.title : ""} placeholder=${
        _("What is a small step of it?")
      } /></label>`)
  }
    ${
    count < MOST && html`
      <button type="button" class="btn quiet small"
        onClick=${() => setCount(count + 1)}><${Icon} name="plus" />${_("One more part")}</button>
    `
  }
    ${
    card.checklist.length > 0 && html`
      <fieldset>
        <legend>${_("Where do the checklist items go?")}</legend>
        <ul class="split-items">${card.checklist.map((/** @type {any} */ item) =>
          html`
            <li
              key=${item.id}><span>${item.text}</span><select aria-label=${item.text} onChange=${(
                /** @type {any} */ e,
              ) => setItems({ ...items, [item.id]: Number(e.target.value) })}>${Array.from({
                length: count,
              }, (_x, i) =>
                html`<option value=${i}>${
                  i === 0 ? _("This card") : _("Part {n}", { n: i + 1 })
                }</option>`)}</select></li>
          `
        )}</ul>
      </fieldset>
    `
  }
    <label>${_("The others wait in")}<select name="to"><option value="">${
    _("where new work waits")
  }</option>${
    columns.value.filter((one) => !one.is_finished).map((one) =>
      html`<option value=${one.id}>${one.name}</option>`
    )
  }</select></label>
    <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${
    _("Cancel")
  }</button><button class="btn">${_("Split")} <kbd>Ctrl ↵</kbd></button></div></form>`;
}
