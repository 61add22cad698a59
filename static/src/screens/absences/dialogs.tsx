/** What is asked about an absence, and about a calendar of absences. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import { todayText } from "./days.ts";
import { keepsAll, nameOf } from "./people.ts";
import type { IsHeld } from "../../model/answers.ts";

export function askAway() {
  openDialog(
    _("Away"),
    (close) => (
      <DialogForm title={_("Who is away, and when?")} close={close} button={_("Save")} ask={add}>
        <Who />
        <label>
          {_("First day")}
          <input type="date" name="from_on" required defaultValue={todayText()} autofocus />
        </label>
        <label>
          {_("Last day")}
          <input type="date" name="until_on" required defaultValue={todayText()} />
        </label>
        <label>
          {_("Why, if colleagues should know")}
          <input name="reason" maxlength={120} />
        </label>
      </DialogForm>
    ),
  );
}

export function followCalendar() {
  openDialog(_("Calendar"), (close) => (
    <DialogForm
      title={_("A calendar that says when somebody is away")}
      close={close}
      button={_("Read it")}
      ask={follow}
    >
      <Who />
      <label>
        {_("Its address (iCalendar, https)")}
        <input
          name="address"
          type="url"
          required
          maxlength={2000}
          autocomplete="off"
          autofocus
        />
      </label>
      <p class="quiet">
        {_(
          "Days and what takes four hours or more are absences; what is marked as free is not. Colleagues see what it is called: use a calendar of absences alone. It is read every half hour.",
        )}
      </p>
    </DialogForm>
  ));
}

function Who() {
  if (!keepsAll) return <input type="hidden" name="member_id" value={boot.me.id} />;
  const people = activeMembers().map((person) => ({
    value: person.id,
    name: person.name,
    person,
  }));
  return <Select name="member_id" label={_("Who")} options={people} value={boot.me.id} />;
}

function add(form: HTMLFormElement, isHeld: IsHeld) {
  const { member_id, ...said } = valuesOf(form, "member_id", "from_on", "until_on", "reason");
  const body = { ...said, reason: said.reason.trim(), member_id: Number(member_id) };
  const summary = _("{name} is away", { name: nameOf(body.member_id) });
  return send({ path: "/api/v1/absences", body, summary, stream: "absences", isHeld });
}

function follow(form: HTMLFormElement, isHeld: IsHeld) {
  const { member_id, address } = valuesOf(form, "member_id", "address");
  const body = { address: address.trim(), member_id: Number(member_id) };
  const summary = _("{name}’s calendar is read", { name: nameOf(body.member_id) });
  return send({ path: "/api/v1/absences/calendars", body, summary, stream: "absences", isHeld });
}
