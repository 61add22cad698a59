// @ts-check
/** What a decision needs to know more: an answer, a reason, which original, which team. */
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { keepUnsent, unsent } from "./answers.js";
import { decline, distribute, duplicate, nextTeam, solve } from "./actions.js";
import { customerOf, similar } from "./queue.js";

/** @param {any} ticket */
export function askSolve(ticket) {
  askText(ticket, {
    title: _("Solve now"),
    label: _("Answer to {name}", { name: ticket.requester_name || ticket.requester_email }),
    button: _("Solve and answer"),
    decide: solve,
  });
}

/** @param {any} ticket */
export function askDecline(ticket) {
  askText(ticket, {
    title: _("Decline"),
    label: _("Why it is not for us; {name} reads this", {
      name: ticket.requester_name || ticket.requester_email,
    }),
    button: _("Decline and answer"),
    decide: decline,
  });
}

/** @typedef {(id: number, text: string, isHeld: () => boolean) => Promise<any>} Decision */
/**
 * @param {any} ticket
 * @param {{title: string, label: string, button: string, decide: Decision}} form
 */
function askText(ticket, form) {
  openDialog(form.title, (close) => {
    const send = (/** @type {any} */ e) => {
      e.preventDefault();
      const text = e.target.elements.text.value.trim();
      if (text) sendForm(e.target, close, (isHeld) => form.decide(ticket.id, text, isHeld));
    };
    const written = (/** @type {any} */ e) => keepUnsent(ticket.id, e.target.value);
    return html`
      <form class="stacked" onSubmit=${send} onKeyDown=${sendWithEnter}>
        <h2 class="long">${form.title}: ${ticket.subject}</h2>
        <label>${form.label}<textarea name="text" rows="6" required maxlength="4000" autofocus
          defaultValue=${unsent(ticket.id)} onInput=${written}></textarea></label>
        <p class="quiet">${ticket.requester_email
          ? _("The mail leaves after ten seconds; until then Undo or Z withdraws it.")
          : _("There is no mail address: say it on the phone. It is kept with the ticket.")}</p>
        <${Buttons} close=${close} name=${form.button} />
      </form>
    `;
  });
}

/** @param {any} ticket */
export function askDuplicate(ticket) {
  const likely = similar(ticket);
  openDialog(_("Duplicate"), (close) => {
    const choose = (/** @type {HTMLFormElement} */ form, /** @type {number} */ of) =>
      sendForm(form, close, (isHeld) => duplicate(ticket.id, of, isHeld));
    const typed = (/** @type {any} */ e) => {
      e.preventDefault();
      const of = Number(e.target.elements.of.value);
      if (of) choose(e.target, of);
    };
    return html`
      <form class="stacked" onSubmit=${typed} onKeyDown=${sendWithEnter}>
        <h2>${_("Which ticket is it the same as?")}</h2>
        ${likely.length
          ? html`<ul class="likely">${
            likely.map((one, i) =>
              html`<${Likely} key=${one.id} ticket=${one} isFirst=${i === 0} choose=${choose} />`
            )
          }</ul>`
          : html`<p class="quiet">${_("Nothing on the desk looks like it.")}</p>`}
        <label>${_("Or the number of the original")}<input name="of" inputmode="numeric"
          pattern="[0-9]+" maxlength="9" required /></label>
        <${Buttons} close=${close} name=${_("It is a duplicate")} />
      </form>
    `;
  });
}

/**
 * @param {{ticket: any, isFirst: boolean, choose: (form: HTMLFormElement, of: number) => void}}
 *   props
 */
function Likely({ ticket, isFirst, choose }) {
  return html`<li><button type="button" autofocus=${isFirst} onClick=${(/** @type {any} */ e) =>
    choose(e.currentTarget.closest("form"), ticket.id)}><b class="num">${ticket.id}</b>
    <span>${ticket.subject}<small>${ticket.requester_name} · ${
    customerOf(ticket)
  }</small></span></button></li>`;
}

/** @param {any} ticket */
export function askDistribute(ticket) {
  const teams = nextTeam(all("share"));
  const wall = [_("Ticket {n}", { n: ticket.id }), customerOf(ticket)].filter(Boolean).join(" · ");
  openDialog(_("Distribute"), (close) => {
    const send = (/** @type {any} */ e) => {
      e.preventDefault();
      const { team_id, wall_title, reason } = e.target.elements;
      const named = team_id.value
        ? { team_id: Number(team_id.value), reason: reason.value.trim() }
        : {};
      const choice = { ...named, wall_title: wall_title.value.trim() };
      sendForm(e.target, close, (isHeld) => distribute(ticket.id, choice, isHeld));
    };
    return html`
      <form class="stacked" onSubmit=${send} onKeyDown=${sendWithEnter}>
        <h2 class="long">${_("Distribute")}: ${ticket.subject}</h2>
        <label>${_("To")}<select name="team_id"><option value="">${_(
          "the team whose turn it is: {team}",
          {
            team: teams[0]?.team.name ?? "–",
          },
        )}</option>${teams.map((one) =>
          html`<option key=${one.team_id} value=${one.team_id}>${one.team.name}</option>`
        )}</select></label>
        <label>${_(
          "Why this team (when you choose it yourself)",
        )}<input name="reason" maxlength="200" /></label>
        <label>${_("What walls call it: no names")}<input name="wall_title" maxlength="200"
          placeholder=${wall} autofocus /></label>
        <${Buttons} close=${close} name=${_("Distribute")} />
      </form>
    `;
  });
}

/** @param {{close: () => void, name: string}} props */
export const Buttons = ({ close, name }) =>
  html`
    <div
      class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
        "Cancel",
      )}</button>
        <button class="btn">${name} <kbd>Ctrl ↵</kbd></button></div>
  `;
