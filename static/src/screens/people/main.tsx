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
import { useKeys } from "../../ui/keyboard_shortcuts/keyboard_shortcuts.tsx";
import { drawStatus, post } from "../../ui/status/status.tsx";
import { addCustomer, Customers } from "./customers.tsx";
import { addBoard, addTeam, changeMember, invite, ROLES, sayOwnName } from "./dialogs.tsx";
import { fetchLinks, Links } from "./links.tsx";
import type { Member } from "../../model/rows.ts";

const isAdmin = boot.me.role === "admin";
const keysOn = signal(boot.me.has_single_keys);

function People() {
  const people = all("member").sort((a, b) => a.name.localeCompare(b.name));
  const teams = [...all("team"), { id: null, name: _("Without a team") }];
  return (
    <div class="people-list">
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
          <section class="team" key={team.id}>
            <h2>{team.name}</h2>
            <ul>{those.map((person) => <Person key={person.id} person={person} />)}</ul>
          </section>
        );
      })}
      {isAdmin && <Customers />}
      {isAdmin && <Links />}
      <You />
    </div>
  );
}

/** What is one's own. */
function You() {
  const me = row("member", boot.me.id);
  if (!me) return null;
  return (
    <section class="team">
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
    <li data-off={!person.is_active}>
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

async function toggleKeys() {
  keysOn.value = boot.me.has_single_keys = !keysOn.value;
  await post("/api/v1/me/preferences", { has_single_keys: keysOn.value });
}

render(<People />, document.getElementById("app") as HTMLElement);
drawStatus("people");
useKeys([{ keys: ["i"], name: _("Invite"), action: () => isAdmin && invite() }]);
connect();
if (isAdmin) fetchLinks();
