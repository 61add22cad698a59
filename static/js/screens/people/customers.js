// @ts-check
/** Customers: whom requests and cards belong to, and by which domain a mail finds them. */
import { send } from "../../sync/optimistic_updates.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { Buttons } from "./dialogs.js";

export function Customers() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  if (!customers.length) return null;
  return html`
    <section class="team">
      <h2>${_("Customers")}</h2>
      <ul>${customers.map((one) => html`<${Customer} key=${one.id} customer=${one} />`)}</ul>
    </section>
  `;
}

/** @param {{customer: any}} props */
function Customer({ customer }) {
  const title = _("Change {name}", { name: customer.name });
  return html`<li><span class="name">${customer.name}<small>${
    customer.domain || _("No domain: its mails are not recognised")
  }</small></span><button class="icon-btn" aria-label=${title} onClick=${() =>
    changeCustomer(customer)}><${Icon}
    name="pencil" /></button></li>`;
}

export function addCustomer() {
  ask(_("Customer"), _("Add"), { name: "", domain: "" }, "/api/v1/customers");
}

/** @param {any} customer */
function changeCustomer(customer) {
  ask(customer.name, _("Save"), customer, `/api/v1/customers/${customer.id}/change`);
}

/**
 * @param {string} title @param {string} button @param {{name: string, domain: string}} now
 * @param {string} path
 */
function ask(title, button, now, path) {
  openDialog(title, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const body = {
        name: e.target.elements.name.value.trim(),
        domain: e.target.elements.domain.value.trim(),
      };
      sendForm(
        e.target,
        close,
        (isHeld) => send({ path, body, summary: body.name, stream: "people", isHeld }),
      );
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${title}</h2>
        <label>${_("Name")}<input name="name" required maxlength="80" defaultValue=${now
          .name} autofocus /></label>
        <label>${_(
          "Domain of their mail addresses, if they have one of their own",
        )}<input name="domain" maxlength="120"
          defaultValue=${now
            .domain} placeholder="example.org" autocapitalize="off" spellcheck=${false} /></label>
        <${Buttons} close=${close} name=${button} />
      </form>
    `;
  });
}
