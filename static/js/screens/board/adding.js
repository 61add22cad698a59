// @ts-check
/**
 * The field that adds a card at the foot of a column, and the templates that a card can start from.
 */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { openMenu } from "../../ui/menu.js";
import { toast } from "../../ui/toast.js";
import { addCard, addFromTemplate } from "./actions.js";
import { openSheet } from "./sheet.js";
import { showEverything } from "./view.js";

/** The column whose "new card" field is open. @type {import("@preact/signals").Signal<number>} */
export const adding = signal(0);
/** What every board has, from the server's config; asked for once. @type {Promise<any[]> | null} */
let given = null;

/**
 * Enter adds and stays open; what is typed survives everything but Escape.
 * @param {{id: number}} props
 */
export function QuickAdd({ id }) {
  const name = `card.${boot.board}.${id}`;
  returnsOf(name);
  if (adding.value !== id) {
    return html`
      <div
        class="add-row"><button class="add" onClick=${() =>
          adding.value = id}><${Icon} name="plus" />${draft(name)
          ? _("Go on: {text}", { text: draft(name) })
          : _(
            "New card",
          )}</button><button class="icon-btn small" aria-haspopup="menu" aria-label=${_(
            "New card from a template",
          )} title=${_("New card from a template")} onClick=${(/** @type {any} */ e) =>
          openTemplates(e.currentTarget, id)}><${Icon} name="layout-template" /></button></div>
    `;
  }
  const add = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.title;
    const title = field.value.trim();
    if (!title) return;
    field.value = "";
    keepDraft(name, "");
    addCard(id, title).then((answer) => answer && reveal(answer.result.card));
  };
  const keys = (/** @type {any} */ e) => {
    if (e.key !== "Escape") return;
    keepDraft(name, "");
    adding.value = 0;
  };
  return html`<form class="adding" key=${returnsOf(name)} onSubmit=${add}>
    <label class="sr" for="new-card">${_("Title of the new card")}</label>
    <input id="new-card" name="title" maxlength="200" autocomplete="off" placeholder=${
    _("What is the next small step?")
  } defaultValue=${draft(name).replace(/\s+/g, " ")}
      ref=${(/** @type {any} */ e) =>
    e && document.activeElement !== e && !e.dataset.seen && (e.dataset.seen = "1", e.focus())}
      onInput=${(/** @type {any} */ e) =>
    keepDraft(name, e.target.value)} onKeyDown=${keys} onBlur=${() =>
    !draft(name) && (adding.value = 0)} />
    <button class="btn small">${_("Add")}</button></form>`;
}

/** Where the new card is; or why it is not to be seen. @param {number} id */
function reveal(id) {
  const card = document.getElementById(`card-${id}`);
  if (card) card.scrollIntoView({ block: "nearest" });
  else toast(_("Added, but the filter hides it"), { name: _("Show all"), action: showEverything });
}

/** @param {Element} anchor @param {number} columnId */
export async function openTemplates(anchor, columnId) {
  given ??= fetch("/api/v1/card-templates").then((response) => response.ok ? response.json() : []);
  const templates = all("card_template").sort((a, b) => a.name.localeCompare(b.name));
  const entries = [...templates, ...await given].map((one) => ({
    name: one.name,
    icon: one.id ? "square-kanban" : "layout-template",
    action: () => addAndOpen(columnId, one),
  }));
  openMenu(anchor, _("Start from"), entries);
}

/** @param {number} columnId @param {any} template */
async function addAndOpen(columnId, template) {
  const answer = await addFromTemplate(columnId, template.body);
  if (!answer) return;
  toast(_("Added from “{name}”", { name: template.name }));
  openSheet(answer.result.card);
}
