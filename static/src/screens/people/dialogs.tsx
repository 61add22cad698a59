/**
 * What is asked about people: who, which role and team, how they are called; and links that are
 * shown once.
 */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { wholeList } from "../../sync/paged_list.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { showFieldProblems } from "../../ui/field_problems.ts";
import { isTicked, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { fetchLinks } from "./links.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { Member } from "../../model/rows.ts";

export const ROLES: Record<string, string> = {
  admin: _("Administrator"),
  coordinator: _("Coordinator"),
  member: _("Member"),
  viewer: _("Viewer"),
};

/** As administrators see them. */
type MemberInList = Pick<Member, "id" | "name" | "role" | "team_id" | "is_active"> & {
  email: string;
};

/** What a board may start from, with the names of its columns. */
type BoardStart = { key: string; name: string; columns: string[] };

/** Name, mail address, role, team, and whether they may sign in. */
export async function changeMember(person: Member) {
  const members = await listFrom<MemberInList>("/api/v1/members");
  const email = members.find((one) => one.id === person.id)?.email ?? "";
  openDialog(person.name, (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const { team, ...said } = valuesOf(e.currentTarget, "name", "email", "role", "team");
      const body = {
        ...said,
        email: said.email.trim(),
        team_id: Number(team) || null,
        is_active: isTicked(e.currentTarget, "active"),
      };
      const path = `/api/v1/members/${person.id}/change`;
      sendForm(
        e.currentTarget,
        close,
        (isHeld) => send({ path, body, summary: person.name, stream: "people", isHeld }),
      );
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{person.name}</h2>
        <label>
          {_("Name")}
          <input name="name" required maxlength={80} defaultValue={person.name} />
        </label>
        <label>
          {_("Mail address")}
          <input
            name="email"
            type="email"
            required
            maxlength={254}
            autocomplete="off"
            defaultValue={email}
          />
        </label>
        <RoleAndTeam role={person.role} team={person.team_id} />
        <label class="check">
          <input type="checkbox" name="active" defaultChecked={person.is_active} />
          {_("May sign in (taking this away ends every session at once)")}
        </label>
        <button
          type="button"
          class="btn quiet small"
          onClick={() => {
            close();
            passwordLink(person);
          }}
        >
          <Icon name="link" />
          {_("Link for a new password")}
        </button>
        <Buttons close={close} name={_("Save")} />
      </form>
    );
  });
}

export function sayOwnName(me: Member) {
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

export function Buttons({ close, name }: { close: () => void; name: string }) {
  return <FormButtons close={close}>{name}</FormButtons>;
}

/** @param name as it is now */
function askName(
  title: string,
  button: string,
  name: string,
  command: (name: string, isHeld: IsHeld) => Promise<unknown>,
) {
  openDialog(title, (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const typed = valueOf(e.currentTarget, "name").trim();
      sendForm(e.currentTarget, close, (isHeld) => command(typed, isHeld));
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{title}</h2>
        <label>
          {_("Name")}
          <input name="name" required maxlength={80} defaultValue={name} autofocus />
        </label>
        <Buttons close={close} name={button} />
      </form>
    );
  });
}

function RoleAndTeam({ role, team }: { role: string; team: number | null }) {
  return (
    <>
      <label>
        {_("Role")}
        <select name="role">
          {Object.entries(ROLES).map(([id, name]) => (
            <option key={id} value={id} selected={id === role}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        {_("Team")}
        <select name="team">
          <option value="">–</option>
          {all("team").map((one) => (
            <option key={one.id} value={one.id} selected={one.id === team}>{one.name}</option>
          ))}
        </select>
      </label>
    </>
  );
}

async function passwordLink(person: Member) {
  const answer = await post<{ path: string }>(`/api/v1/members/${person.id}/password-link`, {});
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
    const save = async (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget, { email, role, team } = valuesOf(form, "email", "role", "team");
      const answer = await post<{ path: string }>("/api/v1/invitations", {
        email,
        role,
        team_id: Number(team) || null,
      });
      if (answer.problem?.fields) return showFieldProblems(form, answer.problem.fields);
      if (answer.problem) return toast(answer.problem.title, undefined, "bad");
      close();
      fetchLinks();
      showLink(
        email,
        location.origin + answer.path,
        _("It works once, within 14 days, and is shown only now."),
      );
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Invite")}</h2>
        <label>
          {_("Mail address")}
          <input name="email" type="email" required maxlength={254} autofocus />
        </label>
        <RoleAndTeam role="member" team={boot.me.team_id} />
        <Buttons close={close} name={_("Make a link")} />
      </form>
    );
  });
}

function showLink(whom: string, link: string, lasts: string) {
  openDialog(_("Link"), (close) => (
    <div class="stacked">
      <h2>{_("A link for {email}", { email: whom })}</h2>
      <p>{_("Send it to them.")} {lasts}</p>
      <input
        readonly
        value={link}
        aria-label={_("Link")}
        onFocus={(e) => e.currentTarget.select()}
        autofocus
      />
      <div class="buttons">
        <button class="btn quiet" onClick={() => navigator.clipboard?.writeText(link)}>
          <Icon name="copy" />
          {_("Copy")}
        </button>
        <button class="btn" onClick={close}>{_("Done")}</button>
      </div>
    </div>
  ));
}

export async function addBoard() {
  const starts = await listFrom<BoardStart>("/api/v1/boards/templates");
  openDialog(_("Board"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const { team, ...said } = valuesOf(e.currentTarget, "name", "team", "template");
      close();
      const body = { ...said, team_id: Number(team) };
      const answer = await send({ path: "/api/v1/boards", body });
      if (answer) location.assign(`/boards/${answer.result.board}`);
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("New board")}</h2>
        <label>
          {_("Name")}
          <input name="name" required maxlength={80} autofocus />
        </label>
        <label>
          {_("Team")}
          <select name="team" required>
            {all("team").map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <label>
          {_("Start from")}
          <select name="template">
            {starts.map((one) => (
              <option key={one.key} value={one.key}>{one.name}: {one.columns.join(", ")}</option>
            ))}
          </select>
        </label>
        <Buttons close={close} name={_("Add")} />
      </form>
    );
  });
}

/** None when the server does not say. */
const listFrom = <T,>(path: string) => wholeList<T>(path).catch((): T[] => []);
