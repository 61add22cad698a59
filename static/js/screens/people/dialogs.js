// @ts-check
/**
 * What is asked about people: who, which role and team, how they are called; and links that are
 * shown once.
 */
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/optimistic_updates.js";
import { all } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { showFieldProblems } from "../../ui/field_problems.js";
import { html, Icon } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { fetchLinks } from "./links.js";

export const ROLES = {
  admin: _("Administrator"),
  coordinator: _("Coordinator"),
  member: _("Member"),
  viewer: _("Viewer"),
};

/** Name, mail address, role, team, and whether they may sign in. @param {any} person */
export async function changeMember(person) {
  const members = await fetch("/api/v1/members").then((response) =>
    response.ok ? response.json() : []
  );
  const email = members.find((/** @type {any} */ one) => one.id === person.id)?.email ?? "";
  openDialog(person.name, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const fields = e.target.elements;
      const body = {
        name: fields.name.value,
        email: fields.email.value.trim(),
        role: fields.role.value,
        team_id: Number(fields.team.value) || null,
        is_active: fields.active.checked,
      };
      const path = `/api/v1/members/${person.id}/change`;
      sendForm(
        e.target,
        close,
        (isHeld) => send({ path, body, summary: person.name, stream: "people", isHeld }),
      );
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${person.name}</h2>
        <label>${_("Name")}<input name="name" required maxlength="80" defaultValue=${person
          .name} /></label>
        <label>${_(
          "Mail address",
        )}<input name="email" type="email" required maxlength="254" autocomplete="off"
          defaultValue=${email} /></label>
        <${RoleAndTeam} role=${person.role} team=${person.team_id} />
        <label
          class="check"><input type="checkbox" name="active" defaultChecked=${person
            .is_active} />${_(
              "May sign in (taking this away ends every session at once)",
            )}</label>
        <button type="button" class="btn quiet small"
          onClick=${() => {
            close();
            passwordLink(person);
          }}><${Icon} name="link" />${_("Link for a new password")}</button>
        <${Buttons} close=${close} name=${_("Save")} />
      </form>
    `;
  });
}

/** @param {any} me */
export function sayOwnName(me) {
  askName(
    _("Your name"),
    _("Save"),
    me.name,
    (name, isHeld) => send({ path: "/api/v1/me/name", body: { name }, isHeld }),
  );
}

export function addTeam() {
  askName(
    _("Team"),
    _("Add"),
    "",
    (name, isHeld) =>
      send({ path: "/api/v1/teams", body: { name }, summary: name, stream: "people", isHeld }),
  );
}

/** @param {{close: () => void, name: string}} props */
export function Buttons({ close, name }) {
  return html`
    <div
      class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
        "Cancel",
      )}</button><button class="btn">${name}</button></div>
  `;
}

/**
 * @param {string} title @param {string} button @param {string} name as it is now
 * @param {(name: string, isHeld: (problem?: any) => boolean) => Promise<any>} command
 */
function askName(title, button, name, command) {
  openDialog(title, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const typed = e.target.elements.name.value.trim();
      sendForm(e.target, close, (isHeld) => command(typed, isHeld));
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${title}</h2>
        <label>${_(
          "Name",
        )}<input name="name" required maxlength="80" defaultValue=${name} autofocus /></label>
        <${Buttons} close=${close} name=${button} />
      </form>
    `;
  });
}

/** @param {{role: string, team: number | null}} props */
function RoleAndTeam({ role, team }) {
  return html`
    <label>${_("Role")}<select name="role">${Object.entries(ROLES).map(([id, name]) =>
      html`<option key=${id} value=${id} selected=${id === role}>${name}</option>`
    )}</select></label>
    <label>${_("Team")}<select name="team"><option value="">–</option>${all("team").map((one) =>
      html`<option key=${one.id} value=${one.id} selected=${one.id === team}>${one.name}</option>`
    )}</select></label>
  `;
}

/** @param {any} person */
async function passwordLink(person) {
  const answer = await post(`/api/v1/members/${person.id}/password-link`, {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  fetchLinks();
  showLink(
    person.name,
    location.origin + answer.path,
    _("It works once, within 24 hours, and is shown only now."),
  );
}

export function invite() {
  openDialog(_("Invite"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const { email, role, team } = e.target.elements;
      const body = { email: email.value, role: role.value, team_id: Number(team.value) || null };
      const answer = await post("/api/v1/invitations", body);
      if (answer.problem?.fields) return showFieldProblems(e.target, answer.problem.fields);
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      fetchLinks();
      showLink(
        email.value,
        location.origin + answer.path,
        _("It works once, within 14 days, and is shown only now."),
      );
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${_("Invite")}</h2>
        <label>${_(
          "Mail address",
        )}<input name="email" type="email" required maxlength="254" autofocus /></label>
        <${RoleAndTeam} role="member" team=${boot.me.team_id} />
        <${Buttons} close=${close} name=${_("Make a link")} />
      </form>
    `;
  });
}

/** @param {string} whom @param {string} link @param {string} lasts */
function showLink(whom, link, lasts) {
  openDialog(_("Link"), (close) =>
    html`
      <div class="stacked">
        <h2>${_("A link for {email}", { email: whom })}</h2>
        <p>${_("Send it to them.")} ${lasts}</p>
        <input readonly value=${link} aria-label=${_("Link")} onFocus=${(/** @type {any} */ e) =>
          e.target.select()} autofocus />
        <div
          class="buttons"><button class="btn quiet" onClick=${() =>
            navigator.clipboard?.writeText(link)}><${Icon} name="copy" />${_(
              "Copy",
            )}</button><button class="btn" onClick=${close}>${_("Done")}</button></div>
      </div>
    `);
}

export async function addBoard() {
  const templates = await fetch("/api/v1/boards/templates").then((response) =>
    response.ok ? response.json() : []
  );
  openDialog(_("Board"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, team, template } = e.target.elements;
      close();
      const body = { name: name.value, team_id: Number(team.value), template: template.value };
      const answer = await send({ path: "/api/v1/boards", body });
      if (answer) location.assign(`/boards/${answer.result.board}`);
    };
    return html`
      <form class="stacked"
        onSubmit=${save}><h2>${_("New board")}</h2><label>${_(
          "Name",
        )}<input name="name" required maxlength="80" autofocus /></label>
            <label>${_("Team")}<select name="team" required>${all("team").map((one) =>
              html`<option key=${one.id} value=${one.id}>${one.name}</option>`
            )}</select></label>
            <label>${_("Start from")}<select name="template">${templates.map((
              /** @type {any} */ one,
            ) =>
              html`<option key=${one.key} value=${one.key}>${one.name}: ${
                one.columns.join(", ")
              }</option>`
            )}</select></label>
            <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("Add")}</button></div></form>
    `;
  });
}
