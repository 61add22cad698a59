/** Reply templates: what # offers while an answer is written, and where they are kept. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { offered } from "../../model/reply_templates.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { customerOf } from "./queue.ts";
import type { ReplyTemplate, Ticket } from "../../model/rows.ts";

type Kind = "reply" | "decline";

const KINDS: Record<Kind, string> = {
  reply: _("For answers"),
  decline: _("Reasons to decline"),
};

const ofKind = (kind: Kind) =>
  all("reply_template").filter((one) => one.kind === kind)
    .sort((a, b) => a.name.localeCompare(b.name));

/** What is offered for a ticket, with its own words in place of the variables. */
export function templatesFor(ticket: Ticket, kind: Kind, word = "") {
  const facts = {
    name: ticket.requester_name,
    number: ticket.id,
    subject: ticket.subject,
    customer: customerOf(ticket),
    me: boot.me.name,
  };
  return offered(ofKind(kind), word, boot.language, facts);
}

export function askTemplates() {
  openDialog(
    _("Reply templates"),
    (close) => (
      <DialogForm title={_("Reply templates")} close={close} submit={close}>
        <p class="quiet">
          {_("# offers them while you write. In braces: {variables}.", {
            variables: "{name} {number} {subject} {customer} {me}",
          })}
        </p>
        {(["reply", "decline"] as const).map((kind) => <OfKind key={kind} kind={kind} />)}
      </DialogForm>
    ),
  );
}

function OfKind({ kind }: { kind: Kind }) {
  return (
    <section class="templates">
      <h3>{KINDS[kind]}</h3>
      <ul>
        {ofKind(kind).map((one) => (
          <li key={one.id}>
            <span class="grow">
              {one.name} <small class="quiet">{one.text_sv || one.text_en}</small>
            </span>
            <button
              type="button"
              class="icon-btn small"
              aria-label={_("Change {name}", { name: one.name })}
              onClick={() => askTemplate(kind, one)}
            >
              <Icon name="pencil" />
            </button>
            <button
              type="button"
              class="icon-btn small"
              aria-label={_("Remove {name}", { name: one.name })}
              onClick={() => remove(one)}
            >
              <Icon name="trash-2" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="btn quiet small" onClick={() => askTemplate(kind)}>
        <Icon name="plus" />
        {_("Template")}
      </button>
    </section>
  );
}

function remove({ id, name }: ReplyTemplate) {
  const path = `/api/v1/desk/templates/${id}/remove`,
    optimistic = { gone: { reply_template: [id] } };
  const summary = _("template “{name}” removed", { name });
  send({
    path,
    summary,
    stream: "desk",
    optimistic,
    said: () => _("“{name}” is removed", { name }),
  });
}

function askTemplate(kind: Kind, now?: ReplyTemplate) {
  const title = now ? now.name : _("New template"), id = now?.id;
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={byKey(_("Save"))}
      ask={(form, isHeld) => {
        const said = valuesOf(form, "name", "text_sv", "text_en");
        const path = id ? `/api/v1/desk/templates/${id}/change` : "/api/v1/desk/templates";
        const body = id ? said : { kind, ...said };
        const summary = _("template “{name}” saved", said);
        return send({ path, body, summary, stream: "desk", isHeld });
      }}
    >
      <label>
        {_("Name")}
        <input name="name" required maxlength={60} defaultValue={now?.name} autofocus />
      </label>
      <label>
        {_("In Swedish")}
        <textarea name="text_sv" rows={4} maxlength={4000} defaultValue={now?.text_sv} />
      </label>
      <label>
        {_("In English")}
        <textarea name="text_en" rows={4} maxlength={4000} defaultValue={now?.text_en} />
      </label>
    </DialogForm>
  ));
}
