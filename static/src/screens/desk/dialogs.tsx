/** What a decision needs to know more: an answer, a reason, which original, which team. */
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { isTicked, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { keepUnsent, unsent } from "./answers.ts";
import { ask, decline, distribute, duplicate, nextTeam, solve } from "./actions.ts";
import { besideOf, wallTitleOf } from "./beside.ts";
import { customerOf } from "./queue.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Ticket } from "../../model/rows.ts";
import type { Listed } from "./queue.ts";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";

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

/** Reasons that are said often; each can be changed before it is sent. */
const REASONS = [
  _("This is not something that we look after. Please turn to your own unit."),
  _("We cannot do this within what we are asked to do."),
  _("This has been asked before; the answer has not changed."),
];

export function askDecline(ticket: Ticket) {
  askText(ticket, {
    title: _("Decline"),
    label: _("Why it is not for us; {name} reads this", {
      name: ticket.requester_name || ticket.requester_email,
    }),
    button: _("Decline and answer"),
    decide: decline,
    reasons: REASONS,
  });
}

type Decision = (id: number, text: string, isHeld: IsHeld) => Promise<unknown>;

function askText(
  ticket: Ticket,
  form: { title: string; label: string; button: string; decide: Decision; reasons?: string[] },
) {
  openDialog(form.title, (close) => {
    const send = (e: Submitted) => {
      e.preventDefault();
      const text = valueOf(e.currentTarget, "text").trim();
      if (text) sendForm(e.currentTarget, close, (isHeld) => form.decide(ticket.id, text, isHeld));
    };
    return (
      <form class="stacked" onSubmit={send} onKeyDown={sendWithEnter}>
        <h2 class="long">{form.title}: {ticket.subject}</h2>
        {form.reasons && <Reasons reasons={form.reasons} ticket={ticket} />}
        <label>
          {form.label}
          <textarea
            name="text"
            rows={6}
            required
            maxlength={4000}
            autofocus
            defaultValue={unsent(ticket.id)}
            onInput={(e) => keepUnsent(ticket.id, e.currentTarget.value)}
          />
        </label>
        <p class="quiet">
          {ticket.requester_email
            ? _("The mail leaves after ten seconds; until then Undo or Z withdraws it.")
            : _("There is no mail address: say it on the phone. It is kept with the ticket.")}
        </p>
        <Buttons close={close} name={form.button} />
      </form>
    );
  });
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
  const likely = besideOf(ticket.id)?.similar ?? [];
  openDialog(_("Duplicate"), (close) => {
    const choose = (form: HTMLFormElement, of: number) =>
      sendForm(form, close, (isHeld) => duplicate(ticket.id, of, isHeld));
    const typed = (e: Submitted) => {
      e.preventDefault();
      const of = Number(valueOf(e.currentTarget, "of"));
      if (of) choose(e.currentTarget, of);
    };
    return (
      <form class="stacked" onSubmit={typed} onKeyDown={sendWithEnter}>
        <h2>{_("Which ticket is it the same as?")}</h2>
        {likely.length
          ? (
            <ul class="likely">
              {likely.map((one, i) => (
                <Likely key={one.id} ticket={one} isFirst={i === 0} choose={choose} />
              ))}
            </ul>
          )
          : <p class="quiet">{_("Nothing on the desk looks like it.")}</p>}
        <label>
          {_("Or the number of the original")}
          <input name="of" inputmode="numeric" pattern="[0-9]+" maxlength={9} required />
        </label>
        <Buttons close={close} name={_("It is a duplicate")} />
      </form>
    );
  });
}

function Likely(
  { ticket, isFirst, choose }: {
    ticket: Listed;
    isFirst: boolean;
    choose: (form: HTMLFormElement, of: number) => void;
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
  const teams = nextTeam(all("share"));
  const proposal = besideOf(ticket.id)?.proposal;
  const person = row("member", proposal?.member_id);
  openDialog(_("Distribute"), (close) => {
    const send = (e: Submitted) => {
      e.preventDefault();
      const { team_id, wall_title, reason } = valuesOf(
        e.currentTarget,
        "team_id",
        "wall_title",
        "reason",
      );
      const named = team_id ? { team_id: Number(team_id), reason: reason.trim() } : {};
      const member_id = isTicked(e.currentTarget, "member") ? person?.id : null;
      const choice = { ...named, wall_title: wall_title.trim(), member_id };
      sendForm(e.currentTarget, close, (isHeld) => distribute(ticket.id, choice, isHeld));
    };
    return (
      <form class="stacked" onSubmit={send} onKeyDown={sendWithEnter}>
        <h2 class="long">{_("Distribute")}: {ticket.subject}</h2>
        <label>
          {_("To")}
          <select name="team_id">
            <option value="">
              {_("the team whose turn it is: {team}", {
                team: row("team", proposal?.team_id)?.name ?? "–",
              })}
            </option>
            {teams.map((one) => (
              <option key={one.team_id} value={one.team_id}>{one.team.name}</option>
            ))}
          </select>
        </label>
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
        <Buttons close={close} name={_("Distribute")} />
      </form>
    );
  });
}

export const Buttons = ({ close, name }: { close: () => void; name: string }) => (
  <FormButtons close={close}>
    {name} <kbd>Ctrl ↵</kbd>
  </FormButtons>
);
