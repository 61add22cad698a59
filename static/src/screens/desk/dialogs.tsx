/** What a decision needs to know more: an answer, a reason, which original, which team. */
import { row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Inserting } from "../../ui/inserting/inserting.tsx";
import { Select } from "../../ui/select/select.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { keepUnsent, unsent } from "./answers.ts";
import { ask, decline, distribute, duplicate, solve } from "./actions.ts";
import { besideOf, wallTitleOf } from "./beside.ts";
import { customerOf } from "./queue.ts";
import { teamName, today } from "./turn.ts";
import { askTemplates, templatesFor } from "./templates.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { Ticket } from "../../model/rows.ts";
import type { Listed } from "./queue.ts";

export function askSolve(ticket: Ticket) {
  askText(ticket, {
    title: _("Solve now"),
    label: _("Answer to {name}", { name: ticket.requester_name || ticket.requester_email }),
    button: _("Solve and answer"),
    decide: solve,
  });
}

export function askAsk(ticket: Ticket) {
  askText(ticket, {
    title: _("Ask"),
    label: _("What do you want to know from {name}?", { name: nameOf(ticket) }),
    button: _("Ask and wait"),
    decide: ask,
  });
}

const nameOf = (ticket: Ticket) => ticket.requester_name || ticket.requester_email;

export function askDecline(ticket: Ticket) {
  askText(ticket, {
    title: _("Decline"),
    label: _("Why it is not for us; {name} reads this", {
      name: ticket.requester_name || ticket.requester_email,
    }),
    button: _("Decline and answer"),
    decide: decline,
    reasons: templatesFor(ticket, "decline").map((one) => one.text),
  });
}

type Decision = (id: number, text: string, isHeld: IsHeld) => Promise<unknown>;

function askText(
  ticket: Ticket,
  asked: { title: string; label: string; button: string; decide: Decision; reasons?: string[] },
) {
  openDialog(asked.title, (close) => (
    <DialogForm
      title={`${asked.title}: ${ticket.subject}`}
      close={close}
      button={byKey(asked.button)}
      isKept
      ask={(form, isHeld) => asked.decide(ticket.id, valueOf(form, "text").trim(), isHeld)}
    >
      {asked.reasons && <Reasons reasons={asked.reasons} ticket={ticket} />}
      <label>
        {asked.label}
        <Inserting
          name="text"
          rows={6}
          most={4000}
          mark="#"
          label={_("Reply templates")}
          choices={(word) => templatesFor(ticket, "reply", word)}
          value={unsent(ticket.id)}
          onText={(text) => keepUnsent(ticket.id, text)}
        />
      </label>
      <p class="quiet">
        {_("# offers reply templates.")}{" "}
        <button type="button" class="btn quiet small" onClick={askTemplates}>
          {_("Templates …")}
        </button>
      </p>
      <p class="quiet">
        {ticket.requester_email
          ? _("The mail leaves after ten seconds; until then Undo or Z withdraws it.")
          : _("There is no mail address: say it on the phone. It is kept with the ticket.")}
      </p>
    </DialogForm>
  ));
}

function Reasons({ reasons, ticket }: { reasons: string[]; ticket: Ticket }) {
  const say = (e: MouseEvent, text: string) => {
    const form = e.currentTarget instanceof Element && e.currentTarget.closest("form");
    const field = form && form.querySelector("textarea");
    if (!field) return;
    field.value = [field.value.trim(), text].filter(Boolean).join("\n\n");
    keepUnsent(ticket.id, field.value);
    field.focus();
  };
  return (
    <div class="reasons" role="group" aria-label={_("Reasons")}>
      {reasons.map((text) => (
        <button
          key={text}
          type="button"
          class="btn quiet small"
          onClick={(e) => say(e, text)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

export function askDuplicate(ticket: Ticket) {
  openDialog(_("Duplicate"), (close) => {
    const choose = (form: HTMLFormElement, of: number) =>
      sendForm(form, close, (isHeld) => duplicate(ticket.id, of, isHeld));
    return (
      <DialogForm
        title={_("Which ticket is it the same as?")}
        close={close}
        button={byKey(_("It is a duplicate"))}
        submit={(form) => choose(form, Number(valueOf(form, "of")))}
      >
        <AllLikely ticket={ticket} choose={choose} />
        <label>
          {_("Or the number of the original")}
          <input name="of" inputmode="numeric" pattern="[1-9][0-9]*" maxlength={9} required />
        </label>
      </DialogForm>
    );
  });
}

type Choose = (form: HTMLFormElement, of: number) => void;

/** They may come after the dialog, which one key opens. */
function AllLikely({ ticket, choose }: { ticket: Ticket; choose: Choose }) {
  const likely = besideOf(ticket.id)?.similar;
  if (!likely) return null;
  if (!likely.length) return <p class="quiet">{_("Nothing on the desk looks like it.")}</p>;
  return (
    <ul class="likely">
      {likely.map((one, i) => (
        <Likely
          key={one.id}
          ticket={one}
          isFirst={i === 0}
          choose={choose}
        />
      ))}
    </ul>
  );
}

function Likely(
  { ticket, isFirst, choose }: {
    ticket: Listed;
    isFirst: boolean;
    choose: Choose;
  },
) {
  return (
    <li>
      <button
        type="button"
        autofocus={isFirst}
        onClick={(e) => e.currentTarget.form && choose(e.currentTarget.form, ticket.id)}
      >
        <b class="num">{ticket.id}</b>
        <span>
          {ticket.subject}
          <small>{ticket.requester_name} · {customerOf(ticket)}</small>
        </span>
      </button>
    </li>
  );
}

export function askDistribute(ticket: Ticket) {
  const { teams } = today.value.turn;
  const proposal = besideOf(ticket.id)?.proposal;
  const person = row("member", proposal?.member_id);
  const send = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { team_id, wall_title, reason } = valuesOf(form, "team_id", "wall_title", "reason");
    const named = team_id ? { team_id: Number(team_id), reason: reason.trim() } : {};
    const member_id = isTicked(form, "member") ? person?.id : null;
    return distribute(ticket.id, { ...named, wall_title: wall_title.trim(), member_id }, isHeld);
  };
  const next = _("the team whose turn it is: {team}", {
    team: teamName(proposal?.team_id ?? null),
  });
  openDialog(_("Distribute"), (close) => (
    <DialogForm
      title={`${_("Distribute")}: ${ticket.subject}`}
      close={close}
      button={byKey(_("Distribute"))}
      ask={send}
    >
      <Select
        name="team_id"
        label={_("To")}
        options={[
          { value: "", name: next },
          ...teams.map(({ team_id }) => ({ value: team_id, name: teamName(team_id) })),
        ]}
      />
      <label>
        {_("Why this team (when you choose it yourself)")}
        <input name="reason" maxlength={200} />
      </label>
      <label>
        {_("What walls call it: no names")}
        <input
          name="wall_title"
          maxlength={200}
          defaultValue={wallTitleOf(ticket.id)}
          autofocus
        />
      </label>
      {person && person.team_id === proposal?.team_id && (
        <label class="check">
          <input type="checkbox" name="member" />
          {_("and to {name} at once", { name: person.name })}
        </label>
      )}
    </DialogForm>
  ));
}
