/** Telling everybody that something does not work, what is known of it, and that it works again. */
import { instantOf, localText } from "../../model/moments.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../dialog/dialog.tsx";
import { DialogForm } from "../dialog/dialog_form.tsx";
import { valuesOf } from "../form_fields.ts";
import { goingOn } from "./incidents.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Incident } from "../../model/rows.ts";

/** From which ticket it is told, and what walls call that. */
export type Cause = { ticket: number; title: string };

/** A new one, or what is known of one by now: a ticket's own if it has been told already. */
export function askIncident(cause?: Cause, incident?: Incident) {
  const told = incident ?? goingOn().find((one) => cause && one.ticket_id === cause.ticket);
  openDialog(_("Incident"), (close) => <Telling close={close} cause={cause} told={told} />);
}

function Telling(
  { close, cause, told }: { close: () => void; cause?: Cause; told?: Incident },
) {
  const began = localText(told ? new Date(told.began_at) : new Date());
  const ask = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { title, known, began_at } = valuesOf(form, "title", "known", "began_at");
    const since = began_at === began ? {} : { began_at: instantOf(began_at) };
    const body = { title: title.trim(), known: known.trim(), ...since };
    return told ? change(told, body, isHeld) : begin({ ...body, ...ticketOf(cause) }, isHeld);
  };
  return (
    <DialogForm
      title={told ? _("What we know of the incident") : _("Tell everybody of an incident")}
      close={close}
      button={told ? _("Save") : _("Tell everybody")}
      ask={ask}
    >
      <p class="quiet">
        {_(
          "Everybody reads this: walls, pages, the form, requesters. Write no names.",
        )}
      </p>
      <label>
        {_("What does not work")}
        <input
          name="title"
          maxlength={80}
          required
          autofocus
          onFocus={(e) => e.currentTarget.select()}
          defaultValue={told?.title ?? cause?.title.slice(0, 80)}
        />
      </label>
      <label>
        {_("What we know, and what one can do meanwhile")}
        <textarea name="known" rows={3} maxlength={200} defaultValue={told?.known} />
      </label>
      <label>
        {_("Since")}
        <input type="datetime-local" name="began_at" required defaultValue={began} />
      </label>
    </DialogForm>
  );
}

const ticketOf = (cause?: Cause) => cause ? { ticket_id: cause.ticket } : {};

const begin = (body: object, isHeld: IsHeld) =>
  send({
    path: "/api/v1/incidents",
    body,
    isHeld,
    stream: "incidents",
    summary: _("incident told"),
  });

const change = ({ id }: Incident, body: object, isHeld: IsHeld) =>
  send({
    path: `/api/v1/incidents/${id}/change`,
    body,
    isHeld,
    stream: "incidents",
    summary: _("incident changed"),
    optimistic: { put: { incident: { [id]: body } } },
  });

export const endIncident = ({ id, title }: Incident) =>
  send({
    path: `/api/v1/incidents/${id}/end`,
    stream: "incidents",
    summary: _("“{title}” works again", { title }),
    optimistic: { gone: { incident: [id] } },
  });
