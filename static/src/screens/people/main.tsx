/** Everybody, by team. Administrators invite, correct names, give roles and take them away. */
import { render } from "preact";
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.ts";
import { connect } from "../../sync/connection.ts";
import { presence } from "../../sync/presence.ts";
import { all, row } from "../../sync/store.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { Avatar } from "../../ui/avatar/avatar.tsx";
import { Icon } from "../../ui/icon/icon.tsx";
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.ts";
import { drawStatus, post } from "../../ui/status/status.tsx";
import { commands } from "../../ui/palette/entries.ts";
import { addCustomer, Customers } from "./customers.tsx";
import { addBoard } from "./adding_boards.tsx";
import { changeMember, invite, ROLES, sayOwnName } from "./dialogs.tsx";
import { fetchLinks, Links } from "./links.tsx";
import { askTargets } from "./targets.tsx";
import { addTeam, changeTeam } from "./teams.tsx";
import type { Entry } from "../../ui/palette/entries.ts";
import type { Member } from "../../model/rows.ts";

const isAdmin = boot.me.role === "admin";
const keysOn = signal(boot.me.has_single_keys);

function People() {
  const people = all("member").sort((a, b) => a.name.localeCompare(b.name));
  const teams = [...all("team"), { id: null, name: _("Without a team") }];
  return (
    <div class="roster people-list">
      <header class="page-head">
        <h1>{_("People")}</h1>
        <p class="quiet">
          {ngettext("{n} person", "{n} people", people.filter((p) => p.is_active).length)}
        </p>
        <span class="grow" />
        {isAdmin && (
          <>
            <button class="btn quiet small" onClick={addCustomer}>
              <Icon name="plus" />
              {_("Customer")}
            </button>
            <button class="btn quiet small" onClick={addTeam}>
              <Icon name="plus" />
              {_("Team")}
            </button>
            <button class="btn quiet small" onClick={addBoard}>
              <Icon name="plus" />
              {_("Board")}
            </button>
            <button class="btn small" onClick={invite}>
              <Icon name="user-plus" />
              {_("Invite")}
            </button>
          </>
        )}
      </header>
      {teams.map((team) => {
        const those = people.filter((person) => person.team_id === team.id);
        if (!those.length && team.id === null) return null;
        return (
          <section key={team.id}>
            <h2>
              {team.name}
              {isAdmin && team.id !== null && <TeamButton id={team.id} name={team.name} />}
            </h2>
            {those.length
              ? <ul>{those.map((person) => <Person key={person.id} person={person} />)}</ul>
              : <p class="quiet">{nobody()}</p>}
          </section>
        );
      })}
      {isAdmin && <Customers />}
      {isAdmin && <Links />}
      <You />
    </div>
  );
}

function TeamButton({ id, name }: { id: number; name: string }) {
  const team = row("team", id), title = _("Change {name}", { name });
  return (
    <button class="icon-btn" aria-label={title} onClick={() => team && changeTeam(team)}>
      <Icon name="pencil" />
    </button>
  );
}

const nobody = () =>
  isAdmin
    ? _("Nobody is in this team yet. Invite somebody, or change somebody’s team.")
    : _("Nobody is in this team yet.");

/** What is one's own. */
function You() {
  const me = row("member", boot.me.id);
  if (!me) return null;
  return (
    <section>
      <h2>{_("You")}</h2>
      <ul>
        <li>
          <Avatar person={me} />
          <span class="name">{me.name}</span>
          <button
            class="icon-btn"
            aria-label={_("Change your name")}
            title={_("Change your name")}
            onClick={() => sayOwnName(me)}
          >
            <Icon name="pencil" />
          </button>
        </li>
      </ul>
      <label class="check">
        <input type="checkbox" checked={keysOn.value} onChange={toggleKeys} />
        {_("Single-letter keys (press ? on any screen to see them)")}
      </label>
    </section>
  );
}

function Person({ person }: { person: Member }) {
  const isHere = (presence.value.people ?? []).some((one) => one.member === person.id);
  return (
    <li id={`person-${person.id}`} tabindex={-1} data-off={!person.is_active}>
      <Avatar person={person} />
      <span class="name">
        {person.name}
        {isHere && <span class="here" title={_("Here now")} />}
        <small>{person.is_active ? ROLES[person.role] : _("Has left")}</small>
      </span>
      {isAdmin && (
        <button
          class="icon-btn"
          aria-label={_("Change {name}", { name: person.name })}
          onClick={() => changeMember(person)}
        >
          <Icon name="pencil" />
        </button>
      )}
    </li>
  );
}

function forAdministrators(): Entry[] {
  const all = [
    { key: "new.board", name: _("New board"), icon: "square-kanban", action: addBoard },
    { key: "invite", name: _("Invite"), icon: "user-plus", action: invite },
    { key: "new.team", name: _("New team"), icon: "users", action: addTeam },
    { key: "new.customer", name: _("New customer"), icon: "building", action: addCustomer },
    {
      key: "targets",
      name: _("Opening hours and targets"),
      icon: "clock",
      action: () => askTargets(null),
    },
  ];
  return all.map((one) => ({ ...one, section: _("People"), words: _("add create") }));
}

/** The palette and the list of boards ask here for what only this page has. */
function followHash() {
  const person = document.getElementById(location.hash.slice(1));
  person?.scrollIntoView({ block: "center" });
  person?.focus();
  if (location.hash !== "#new-board" || !isAdmin) return;
  history.replaceState({}, "", location.pathname);
  addBoard();
}

async function toggleKeys() {
  keysOn.value = boot.me.has_single_keys = !keysOn.value;
  await post("/api/v1/me/preferences", { has_single_keys: keysOn.value });
}

render(<People />, document.getElementById("app") as HTMLElement);
drawStatus("people");
if (isAdmin) commands.push(() => Promise.resolve(forAdministrators));
addEventListener("hashchange", followHash);
followHash();
useKeys([{ keys: ["i"], name: _("Invite"), action: () => isAdmin && invite() }]);
connect();
if (isAdmin) fetchLinks();
