/** What a decision needs to know more: an answer, a reason, which original, which team. */
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { keepUnsent, unsent } from "./answers.ts";
import { decline, distribute, duplicate, nextTeam, solve } from "./actions.ts";
import { customerOf, similar } from "./queue.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Ticket } from "../../model/rows.ts";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";

export function askSolve(ticket: Ticket) {
  askText(ticket, {
    title: _("Solve now"),
    label: _("Answer to {name}", { name: ticket.requester_name || ticket.requester_email }),
    button: _("Solve and answer"),
    decide: solve,
  });
}

export function askDecline(ticket: Ticket) {
  askText(ticket, {
    title: _("Decline"),
    label: _("Why it is not for us; {name} reads this", {
      name: ticket.requester_name || ticket.requester_email,
    }),
    button: _("Decline and answer"),
    decide: decline,
  });
}

type Decision = (id: number, text: string, isHeld: IsHeld) => Promise<unknown>;

function askText(
  ticket: Ticket,
  form: { title: string; label: string; button: string; decide: Decision },
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

export function askDuplicate(ticket: Ticket) {
  const likely = similar(ticket);
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
    ticket: Ticket;
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
  const wall = [_("Ticket {n}", { n: ticket.id }), customerOf(ticket)].filter(Boolean).join(" · ");
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
      const choice = { ...named, wall_title: wall_title.trim() };
      sendForm(e.currentTarget, close, (isHeld) => distribute(ticket.id, choice, isHeld));
    };
    return (
      <form class="stacked" onSubmit={send} onKeyDown={sendWithEnter}>
        <h2 class="long">{_("Distribute")}: {ticket.subject}</h2>
        <label>
          {_("To")}
          <select name="team_id">
            <option value="">
              {_("the team whose turn it is: {team}", { team: teams[0]?.team.name ?? "–" })}
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
          <input name="wall_title" maxlength={200} placeholder={wall} autofocus />
        </label>
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
