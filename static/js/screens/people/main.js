// @ts-check
/** Everybody, by team. Administrators invite, give roles and take them away. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { send } from "../../sync/commands.js";
import { connect, presence } from "../../sync/connection.js";
import { all } from "../../sync/store.js";
import { _, ngettext } from "../../sync/words.js";
import { openDialog } from "../../ui/dialog.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { useKeys } from "../../ui/keys.js";
import { drawStatus, post } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";

const isAdmin = boot.me.role === "admin";
const ROLES = { admin: _("Administrator"), coordinator: _("Coordinator"), member: _("Member"), viewer: _("Viewer") };
const keysOn = signal(boot.me.has_single_keys);

function People() {
  const people = all("member").sort((a, b) => a.name.localeCompare(b.name));
  const teams = [...all("team"), { id: null, name: _("Without a team") }];
  return html`
    <div
      class="people-list"><header class="page-head"><h1>${_("People")}</h1><p class="quiet">${ngettext(
        "{n} person",
        "{n} people",
        people.filter((p) => p.is_active).length,
      )}</p><span class="grow"></span>
          ${isAdmin && html`
            <button class="btn quiet small" onClick=${addCustomer}><${Icon} name="plus" />${_(
              "Customer",
            )}</button><button
              class="btn quiet small" onClick=${addTeam}><${Icon} name="plus" />${_("Team")}</button><button
              class="btn quiet small" onClick=${addBoard}><${Icon} name="plus" />${_(
                "Board",
              )}</button><button class="btn small"
              onClick=${invite}><${Icon} name="user-plus" />${_("Invite")}</button>
          `}</header>
        ${teams.map((team) => {
          const those = people.filter((person) => person.team_id === team.id);
          if (!those.length && team.id === null) return null;
          return html`
            <section class="team" key=${team.id}>
              <h2>${team.name}</h2>
              <ul>${those.map((person) => html`<${Person} key=${person.id} person=${person} />`)}</ul>
            </section>
          `;
        })}
        <section class="team"><h2>${_("Your keys")}</h2><label class="check"><input type="checkbox" checked=${keysOn
          .value} onChange=${toggleKeys} />${_(
            "Single-letter keys (press ? on any screen to see them)",
          )}</label></section></div>
  `;
}

/** @param {{person: any}} props */
function Person({ person }) {
  const isHere = (presence.value.people ?? []).some((one) => one.member === person.id);
  return html`
    <li
      data-off=${!person.is_active}><${Avatar} person=${person} /><span class="name">${person.name}${isHere &&
        html`<span class="here" title=${_("Here now")}></span>`}<small>${person.is_active
        ? ROLES[/** @type {"admin"} */ (person.role)]
        : _("Has left")}</small></span>
        ${isAdmin &&
          html`<button class="icon-btn" aria-label=${_("Change {name}", { name: person.name })} onClick=${() =>
            change(person)}><${Icon} name="pencil" /></button>`}</li>
  `;
}

/** @param {any} person */
function change(person) {
  openDialog(person.name, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      const { role, team, active } = e.target.elements;
      const body = { role: role.value, team_id: Number(team.value) || null, is_active: active.checked };
      send({ path: `/api/v1/members/${person.id}/change`, body, said: person.name, stream: "people" });
      close();
    };
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${person.name}</h2>
        <${RoleAndTeam} role=${person.role} team=${person.team_id} />
        <label class="check"><input type="checkbox" name="active" defaultChecked=${person.is_active} />${_(
          "May sign in (taking this away ends every session at once)",
        )}</label>
        <button type="button" class="btn quiet small" onClick=${() => {
          close();
          passwordLink(person);
        }}><${Icon} name="link" />${_("Link for a new password")}</button>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Save")}</button></div>
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
  showLink(person.name, location.origin + answer.path);
}

function invite() {
  openDialog(_("Invite"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const { email, role, team } = e.target.elements;
      const answer = await post("/api/v1/invitations", {
        email: email.value,
        role: role.value,
        team_id: Number(team.value) || null,
      });
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      showLink(email.value, location.origin + answer.path);
    };
    return html`
      <form class="stacked"
        onSubmit=${save}><h2>${_("Invite")}</h2><label>${_(
          "Mail address",
        )}<input name="email" type="email" required maxlength="254" autofocus /></label><${RoleAndTeam} role="member" team=${null} />
            <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("Make a link")}</button></div></form>
    `;
  });
}

/** @param {string} email @param {string} link */
function showLink(email, link) {
  openDialog(_("Invitation"), (close) =>
    html`
      <div class="stacked">
        <h2>${_("A link for {email}", { email })}</h2>
        <p>${_("Send it to them. It works once, within 14 days, and is shown only now.")}</p>
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

function addTeam() {
  askName(_("Team"), (name) => send({ path: "/api/v1/teams", body: { name }, said: name, stream: "people" }));
}

async function addBoard() {
  const templates = await fetch("/api/v1/boards/templates").then((response) => response.ok ? response.json() : []);
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
            <label>${_("Start from")}<select name="template">${templates.map((/** @type {any} */ one) =>
              html`<option key=${one.key} value=${one.key}>${one.name}: ${one.columns.join(", ")}</option>`
            )}</select></label>
            <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("Add")}</button></div></form>
    `;
  });
}

function addCustomer() {
  askName(_("Customer"), (name) => send({ path: "/api/v1/customers", body: { name }, said: name, stream: "people" }));
}

/** @param {string} title @param {(name: string) => void} deed */
function askName(title, deed) {
  openDialog(title, (close) => {
    const save = (/** @type {any} */ e) => {
      e.preventDefault();
      deed(e.target.elements.name.value.trim());
      close();
    };
    return html`
      <form class="stacked"
        onSubmit=${save}><h2>${title}</h2><label>${_(
          "Name",
        )}<input name="name" required maxlength="80" autofocus /></label>
            <div class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("Add")}</button></div></form>
    `;
  });
}

async function toggleKeys() {
  keysOn.value = boot.me.has_single_keys = !keysOn.value;
  await post("/api/v1/me/preferences", { has_single_keys: keysOn.value });
}

render(html`<${People} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus("people");
useKeys([{ keys: ["i"], name: _("Invite"), deed: () => isAdmin && invite() }]);
connect();
