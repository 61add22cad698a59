/** Customers: whom requests and cards belong to, and by which domain a mail finds them. */
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numberOf, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { askTargets, targetOf, targetText } from "./targets.tsx";
import { Amount } from "./teams.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { Customer } from "../../model/rows.ts";

export function Customers() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  if (!customers.length) return null;
  const target = targetOf(null);
  return (
    <section>
      <h2>
        {_("Customers")}
        <TargetsButton title={_("Opening hours and targets")} action={() => askTargets(null)} />
        {target && <small class="quiet">{targetText(target)}</small>}
      </h2>
      <ul>{customers.map((one) => <Customer key={one.id} customer={one} />)}</ul>
    </section>
  );
}

function TargetsButton({ title, action }: { title: string; action: () => void }) {
  return (
    <button class="icon-btn" aria-label={title} title={title} onClick={action}>
      <Icon name="clock" />
    </button>
  );
}

function Customer({ customer }: { customer: Customer }) {
  const title = _("Change {name}", { name: customer.name }), target = targetOf(customer);
  return (
    <li>
      <span class="name">
        {customer.name}
        <small>{customer.domain || _("No domain: its mails are not recognised")}</small>
        {target && <small>{targetText(target)}</small>}
        <small>
          <a href={`/ask/${customer.id}`}>{_("Form of its own")}</a>
        </small>
      </span>
      <TargetsButton
        title={_("Opening hours and targets of {name}", { name: customer.name })}
        action={() => askTargets(customer)}
      />
      <button class="icon-btn" aria-label={title} onClick={() => changeCustomer(customer)}>
        <Icon name="pencil" />
      </button>
    </li>
  );
}

export function addCustomer() {
  ask(_("Customer"), _("Add"), null, "/api/v1/customers");
}

function changeCustomer(customer: Customer) {
  ask(customer.name, _("Save"), customer, `/api/v1/customers/${customer.id}/change`);
}

function ask(title: string, button: string, now: Customer | null, path: string) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { name, domain } = valuesOf(form, "name", "domain");
    const agreed = now && { agreed_percent: numberOf(form, "agreed_percent") ?? 0 };
    const body = { name: name.trim(), domain: domain.trim(), ...agreed };
    return send({
      path,
      body,
      summary: _("customer “{name}” saved", body),
      stream: "people",
      isHeld,
    });
  };
  openDialog(title, (close) => (
    <DialogForm title={title} close={close} button={button} ask={save}>
      <label>
        {_("Name")}
        <input name="name" required maxlength={80} defaultValue={now?.name ?? ""} autofocus />
      </label>
      <label>
        {_("Domain of their mail addresses, if they have one of their own")}
        <input
          name="domain"
          maxlength={120}
          defaultValue={now?.domain ?? ""}
          placeholder="example.org"
          autocapitalize="off"
          spellcheck={false}
        />
      </label>
      {now && (
        <Amount
          name="agreed_percent"
          label={_("Agreed part of the work, in percent (0: nothing agreed)")}
          value={now.agreed_percent}
          least={0}
          most={100}
        />
      )}
    </DialogForm>
  ));
}
