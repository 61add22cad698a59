// @ts-check
/**
 * A ticket from a phone call, typed in while somebody talks. What is written outlives a closed
 * dialog and a reload.
 */
import { draft, keepDraft } from "../../sync/drafts.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { openTicket } from "./actions.js";
import { Buttons } from "./dialogs.js";

const DRAFT = "ticket.new";
const NAMES = ["name", "email", "customer_id", "subject", "text"];

export function askNew() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  const written = writtenBefore();
  openDialog(_("New ticket"), (close) => {
    const keep = (/** @type {any} */ e) =>
      keepDraft(DRAFT, JSON.stringify(valuesOf(e.currentTarget)));
    const send = async (/** @type {any} */ e) => {
      e.preventDefault();
      const values = valuesOf(e.target),
        body = { ...values, customer_id: Number(values.customer_id) || null };
      if (await sendForm(e.target, close, (isHeld) => openTicket(body, isHeld))) {
        keepDraft(DRAFT, "");
      }
    };
    return html`
      <form class="stacked" onSubmit=${send} onInput=${keep} onKeyDown=${sendWithEnter}>
        <h2>${_("New ticket, from a phone call")}</h2>
        <label>${_("Who")}<input name="name" required maxlength="120" defaultValue=${written
          .name} autofocus /></label>
        <label>${_("Mail address, if there is one")}<input name="email" type="email" maxlength="254"
          defaultValue=${written.email} /></label>
        <label>${_("From")}<select name="customer_id"><option value="">–</option>${customers.map((
          one,
        ) =>
          html`<option key=${one.id} value=${one.id} selected=${
            String(one.id) === written.customer_id
          }>${one.name}</option>`
        )}</select></label>
        <label>${_("In a few words")}<input name="subject" required maxlength="200"
          defaultValue=${written.subject} /></label>
        <label>${_("What is it about?")}<textarea name="text" rows="4" required maxlength="20000"
          defaultValue=${written.text}></textarea></label>
        <${Buttons} close=${close} name=${_("Open it")} />
      </form>
    `;
  });
}

/** @param {HTMLFormElement} form @returns {Record<string, string>} */
function valuesOf(form) {
  const fields = /** @type {any} */ (form.elements);
  return Object.fromEntries(NAMES.map((name) => [name, fields[name].value.trim()]));
}

/** @returns {Record<string, string>} */
function writtenBefore() {
  try {
    return JSON.parse(draft(DRAFT) || "{}");
  } catch {
    return {};
  }
}
