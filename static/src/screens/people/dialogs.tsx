/**
 * What is asked about people: who, which role and team, how they are called; and links that are
 * shown once.
 */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { wholeList } from "../../sync/paged_list.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valuesOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { postForm } from "../../ui/send_form.ts";
import { post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { askName } from "./ask_name.tsx";
import { fetchLinks } from "./links.tsx";
import { Amount, TeamField } from "./teams.tsx";
import type { IsHeld } from "../../model/answers.ts";
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

/** Name, mail address, role, team, and whether they may sign in. */
export async function changeMember(person: Member) {
  const members = await listFrom<MemberInList>("/api/v1/members");
  const email = members.find((one) => one.id === person.id)?.email ?? "";
  openDialog(person.name, (close) => (
    <DialogForm
      title={person.name}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => saveMember(form, person, isHeld)}
    >
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
      <Amount
        name="capacity"
        label={_("Part of a full time for tickets (0: none)")}
        value={person.capacity}
        least={0}
        most={2}
      />
      <label class="check">
        <input type="checkbox" name="is_active" defaultChecked={person.is_active} />
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
    </DialogForm>
  ));
}

function saveMember(form: HTMLFormElement, person: Member, isHeld: IsHeld) {
  const { team_id, ...said } = valuesOf(form, "name", "email", "role", "team_id");
  const body = {
    ...said,
    email: said.email.trim(),
    team_id: Number(team_id) || null,
    is_active: isTicked(form, "is_active"),
    capacity: numberOf(form, "capacity") ?? 1,
  };
  const path = `/api/v1/members/${person.id}/change`;
  return send({
    path,
    body,
    summary: _("{name} changed", { name: said.name }),
    stream: "people",
    isHeld,
  });
}

export function sayOwnName(me: Member) {
  askName(
    _("Your name"),
    _("Save"),
    me.name,
    // one’s own name is said anew, not undone
    (name, isHeld) => send({ path: "/api/v1/me/name", body: { name }, summary: "", isHeld }),
  );
}

function RoleAndTeam({ role, team }: { role: string; team: number | null }) {
  return (
    <>
      <Select name="role" label={_("Role")} options={optionsOf(ROLES)} value={role} />
      <TeamField value={team} isOptional />
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
  openDialog(_("Invite"), (close) => (
    <DialogForm
      title={_("Invite")}
      close={close}
      button={_("Make a link")}
      submit={(form) => sendInvitation(form, close)}
    >
      <label>
        {_("Mail address")}
        <input name="email" type="email" required maxlength={254} autofocus />
      </label>
      <RoleAndTeam role="member" team={boot.me.team_id} />
    </DialogForm>
  ));
}

async function sendInvitation(form: HTMLFormElement, close: () => void) {
  const { email, role, team_id } = valuesOf(form, "email", "role", "team_id");
  const body = { email, role, team_id: Number(team_id) || null };
  const answer = await postForm<{ path: string }>(form, close, "/api/v1/invitations", body);
  if (!answer) return;
  fetchLinks();
  showLink(
    email,
    location.origin + answer.path,
    _("It works once, within 14 days, and is shown only now."),
  );
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

/** None when the server does not say. */
export const listFrom = <T,>(path: string) => wholeList<T>(path).catch((): T[] => []);
