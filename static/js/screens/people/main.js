// @ts-check
/** Everybody, by team. Administrators invite, correct names, give roles and take them away. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { connect } from "../../sync/connection.js";
import { presence } from "../../sync/presence.js";
import { all } from "../../sync/store.js";
import { _, ngettext } from "../../sync/i18n.js";
import { Avatar, html, Icon } from "../../ui/html.js";
import { useKeys } from "../../ui/keyboard_shortcuts.js";
import { drawStatus, post } from "../../ui/status.js";
import { addCustomer, Customers } from "./customers.js";
import { addBoard, addTeam, changeMember, invite, ROLES, sayOwnName } from "./dialogs.js";
import { fetchLinks, Links } from "./links.js";

const isAdmin = boot.me.role === "admin";
const keysOn = signal(boot.me.has_single_keys);

function People() {
  const people = all("member").sort((a, b) => a.name.localeCompare(b.name));
  const teams = [...all("team"), { id: null, name: _("Without a team") }];
  return html`
    <div
      class="people-list"><header class="page-head"><h1>${_(
        "People",
      )}</h1><p class="quiet">${ngettext(
        "{n} person",
        "{n} people",
        people.filter((p) => p.is_active).length,
      )}</p><span class="grow"></span>
          ${isAdmin && html`
            <button class="btn quiet small"
              onClick=${addCustomer}><${Icon} name="plus" />${_(
                "Customer",
              )}</button><button
              class="btn quiet small" onClick=${addTeam}><${Icon} name="plus" />${_(
                "Team",
              )}</button><button
              class="btn quiet small" onClick=${addBoard}><${Icon} name="plus" />${_(
                "Board",
              )}</button><button
              class="btn small"
              onClick=${invite}><${Icon} name="user-plus" />${_("Invite")}</button>
          `}</header>
        ${teams.map((team) => {
          const those = people.filter((person) => person.team_id === team.id);
          if (!those.length && team.id === null) return null;
          return html`
            <section class="team" key=${team.id}>
              <h2>${team.name}</h2>
              <ul>${those.map((person) =>
                html`<${Person} key=${person.id} person=${person} />`
              )}</ul>
            </section>
          `;
        })}
        ${isAdmin && html`<${Customers} />`}
        ${isAdmin && html`<${Links} />`}
        <${You} />
      </div>
  `;
}

/** What is one's own. */
function You() {
  const me = all("member").find((person) => person.id === boot.me.id);
  return html`
    <section class="team">
      <h2>${_("You")}</h2>
      <ul>
        <li><${Avatar} person=${me} /><span class="name">${me.name}</span><button class="icon-btn"
        aria-label=${_("Change your name")} title=${_("Change your name")}
        onClick=${() => sayOwnName(me)}><${Icon} name="pencil" /></button></li>
      </ul>
      <label
        class="check"><input type="checkbox" checked=${keysOn.value} onChange=${toggleKeys} />${_(
          "Single-letter keys (press ? on any screen to see them)",
        )}</label>
    </section>
  `;
}

/** @param {{person: any}} props */
function Person({ person }) {
  const isHere = (presence.value.people ?? []).some((one) => one.member === person.id);
  return html`
    <li
      data-off=${!person.is_active}><${Avatar} person=${person} /><span class="name">${person
        .name}${isHere &&
        html`<span class="here" title=${_("Here now")}></span>`}<small>${person.is_active
        ? ROLES[/** @type {"admin"} */ (person.role)]
        : _("Has left")}</small></span>
        ${isAdmin &&
          html`
            <button class="icon-btn" aria-label=${_("Change {name}", { name: person.name })}
              onClick=${() => changeMember(person)}><${Icon} name="pencil" /></button>
          `}</li>
  `;
}

async function toggleKeys() {
  keysOn.value = boot.me.has_single_keys = !keysOn.value;
  await post("/api/v1/me/preferences", { has_single_keys: keysOn.value });
}

render(html`<${People} />`, /** @type {HTMLElement} */ (document.getElementById("app")));
drawStatus("people");
useKeys([{ keys: ["i"], name: _("Invite"), action: () => isAdmin && invite() }]);
connect();
if (isAdmin) fetchLinks();
