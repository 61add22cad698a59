// @ts-check
/** What a decision needs to know more: an answer, a reason, which original, which team. */
import { draft, keepDraft } from "../../sync/drafts.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/words.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { decline, distribute, duplicate, nextTeam, openTicket, solve } from "./deeds.js";
import { customerOf, similar, stepOver } from "./queue.js";

/** @param {any} ticket */
export function askSolve(ticket) {
  askText(ticket, {
    title: _("Solve now"),
    label: _("Answer to {name}", { name: ticket.requester_name || ticket.requester_email }),
    button: _("Solve and answer"),
    deed: solve,
  });
}

/** @param {any} ticket */
export function askDecline(ticket) {
  askText(ticket, {
    title: _("Decline"),
    label: _("Why it is not for us; {name} reads this", { name: ticket.requester_name || ticket.requester_email }),
    button: _("Decline and answer"),
    deed: decline,
  });
}

/** @param {any} ticket @param {{title: string, label: string, button: string, deed: (id: number, text: string) => Promise<any>}} words */
function askText(ticket, words) {
  const name = `answer.${ticket.id}`;
  openDialog(words.title, (close) => {
    const send = async (/** @type {any} */ e) => {
      e.preventDefault();
      const text = e.target.elements.text.value.trim();
      if (!text) return;
      stepOver(ticket.id);
      close();
      if (await words.deed(ticket.id, text)) keepDraft(name, "");
    };
    return html`
      <form class="stacked" onSubmit=${send} onKeyDown=${sendWithEnter}>
        <h2>${words.title}: ${ticket.subject}</h2>
        <label>${words.label}<textarea name="text" rows="6" required maxlength="4000" autofocus defaultValue=${draft(
          name,
        )} onInput=${(/** @type {any} */ e) => keepDraft(name, e.target.value)}></textarea></label>
        <p class="quiet">${_("The mail leaves after ten seconds; until then Z takes it back.")}</p>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${words.button} <kbd>Ctrl ↵</kbd></button></div>
      </form>
    `;
  });
}

/** @param {any} ticket */
export function askDuplicate(ticket) {
  const likely = similar(ticket);
  openDialog(_("Duplicate"), (close) => {
    const choose = (/** @type {number} */ of) => {
      stepOver(ticket.id);
      close();
      duplicate(ticket.id, of);
    };
    const typed = (/** @type {any} */ e) => {
      e.preventDefault();
      const of = Number(e.target.elements.of.value);
      if (of) choose(of);
    };
    return html`
      <h2>${_("Which ticket is it the same as?")}</h2>
            <ul class="likely">${likely.map((one, i) =>
              html`
                <li
                  key=${one.id}><button onClick=${() => choose(one.id)} autofocus=${i === 0}><b class="num">${one
                    .id}</b><span>${one.subject}<small>${one.requester_name} · ${customerOf(
                      one,
                    )}</small></span></button></li>
              `
            )}</ul>
            ${!likely.length && html`<p class="quiet">${_("Nothing on the desk looks like it.")}</p>`}
            <form class="stacked"
        onSubmit=${typed}><label>${_(
          "Or the number of the original",
        )}<input name="of" inputmode="numeric" pattern="[0-9]+" maxlength="9" /></label>
            <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("It is a duplicate")}</button></div></form>
    `;
  });
}

/** @param {any} ticket */
export function askDistribute(ticket) {
  const teams = nextTeam(all("share"));
  openDialog(_("Distribute"), (close) => {
    const send = (/** @type {any} */ e) => {
      e.preventDefault();
      const { team, wall, reason } = e.target.elements;
      stepOver(ticket.id);
      close();
      const choice = team.value ? { team_id: Number(team.value), reason: reason.value.trim() } : {};
      distribute(ticket.id, { ...choice, wall_title: wall.value.trim() });
    };
    return html`
      <form class="stacked" onSubmit=${send} onKeyDown=${sendWithEnter}>
        <h2>${_("Distribute")}: ${ticket.subject}</h2>
        <label>${_("To")}<select name="team"><option value="">${_("the team whose turn it is: {team}", {
          team: teams[0]?.team.name ?? "–",
        })}</option>${teams.map((one) =>
          html`<option key=${one.team_id} value=${one.team_id}>${one.team.name}</option>`
        )}</select></label>
        <label>${_("Why this team (when you choose it yourself)")}<input name="reason" maxlength="200" /></label>
        <label>${_(
          "What walls call it: no names",
        )}<input name="wall" maxlength="200" autofocus /></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Distribute")} <kbd>Ctrl ↵</kbd></button></div>
      </form>
    `;
  });
}

export function askNew() {
  const customers = all("customer").sort((a, b) => a.name.localeCompare(b.name));
  openDialog(_("New ticket"), (close) => {
    const send = (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, email, subject, text, customer } = e.target.elements;
      openTicket({
        name: name.value,
        email: email.value,
        subject: subject.value,
        text: text.value,
        customer_id: Number(customer.value) || null,
      });
      close();
    };
    return html`
      <form class="stacked" onSubmit=${send} onKeyDown=${sendWithEnter}>
        <h2>${_("New ticket, from a phone call")}</h2>
        <label>${_("Who")}<input name="name" required maxlength="120" autofocus /></label>
        <label>${_("Mail address (for the answer)")}<input name="email" type="email" maxlength="254" /></label>
        <label>${_("From")}<select name="customer"><option value="">–</option>${customers.map((one) =>
          html`<option key=${one.id} value=${one.id}>${one.name}</option>`
        )}</select></label>
        <label>${_("In a few words")}<input name="subject" required maxlength="200" /></label>
        <label>${_("What is it about?")}<textarea name="text" rows="4" required maxlength="20000"></textarea></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Open it")} <kbd>Ctrl ↵</kbd></button></div>
      </form>
    `;
  });
}
