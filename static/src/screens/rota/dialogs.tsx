/** What is asked about duties: the rotation, somebody else for a while, a swap, handing over. */
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numbersIn, valueOf, valuesOf } from "../../ui/form_fields.ts";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { activeMembers, post } from "../../ui/status/status.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { change } from "./actions.ts";
import { PeopleInOrder } from "./people_in_order.tsx";
import { instantOf, localText } from "../../model/moments.ts";
import { nameOf, rota } from "../../sync/rota.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Shift } from "../../sync/rota.ts";

const WEEKDAYS: Record<string, string> = {
  0: _("Monday"),
  1: _("Tuesday"),
  2: _("Wednesday"),
  3: _("Thursday"),
  4: _("Friday"),
  5: _("Saturday"),
  6: _("Sunday"),
};
const COUNTRIES: Record<string, string> = { SE: _("Sweden"), DK: _("Denmark"), "": _("none") };

const triagers = () => activeMembers().filter((one) => ["admin", "coordinator"].includes(one.role));

export function askRotation() {
  const last = all("rotation").sort((a, b) => a.starts_on.localeCompare(b.starts_on)).at(-1);
  const turn = (id: number) => (last?.people.indexOf(id) ?? -1) + 1 || 99;
  const people = triagers().sort((a, b) => turn(a.id) - turn(b.id));
  openDialog(
    _("Rotation"),
    (close) => (
      <DialogForm title={_("Who has the desk in turn")} close={close} button={_("Save")} ask={save}>
        <PeopleInOrder
          people={people}
          isIn={(one) =>
            last ? last.people.includes(one.id) : one.role === "coordinator"}
        />
        <label>
          {_("From")}
          <input
            type="date"
            name="starts_on"
            required
            defaultValue={localText(new Date()).slice(0, 10)}
          />
        </label>
        <Select
          name="weekday"
          label={_("They change on")}
          options={optionsOf(WEEKDAYS)}
          value={last?.weekday ?? 0}
        />
        <label>
          {_("At")}
          <input type="time" name="time" required defaultValue={last?.time ?? "08:00"} />
        </label>
        <label>
          {_("Weeks each")}
          <input
            type="number"
            name="weeks"
            min={1}
            max={8}
            required
            defaultValue={last?.weeks ?? 1}
          />
        </label>
        <Select
          name="country"
          label={_("Public holidays are nobody’s")}
          options={optionsOf(COUNTRIES)}
          value={last?.country ?? "SE"}
        />
      </DialogForm>
    ),
  );
}

function save(form: HTMLFormElement, isHeld: IsHeld) {
  const { weeks, weekday, ...said } = valuesOf(
    form,
    "starts_on",
    "weekday",
    "time",
    "weeks",
    "country",
  );
  const people = numbersIn(form, "person");
  const body = { ...said, people, weeks: Number(weeks), weekday: Number(weekday) };
  return change("rotation", body, _("rotation saved"), isHeld);
}

export function askOverride() {
  const people = triagers().map((person) => ({ value: person.id, name: person.name, person }));
  openDialog(_("Somebody else"), (close) => (
    <DialogForm
      title={_("Who has the desk instead?")}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => {
        const { member_id, reason } = valuesOf(form, "member_id", "reason");
        const body = { ...timesIn(form), member_id: Number(member_id), reason: reason.trim() };
        const summary = _("{name} has the desk", { name: nameOf(body.member_id) });
        return change("overrides", body, summary, isHeld);
      }}
    >
      <Select name="member_id" label={_("Who")} options={people} />
      <Times from={new Date().toISOString()} until={rota.value?.now.until_at ?? ""} />
      <label>
        {_("Why, if colleagues should know")}
        <input name="reason" maxlength={120} />
      </label>
    </DialogForm>
  ));
}

export function askSwap(shift: Shift) {
  openDialog(_("Who can take it?"), (close) => (
    <DialogForm
      title={_("Who can take it?")}
      close={close}
      button={_("Ask")}
      ask={(form, isHeld) => {
        const body = { ...timesIn(form), note: valueOf(form, "note").trim() };
        return change("swaps", body, _("colleagues asked"), isHeld);
      }}
    >
      <p class="quiet">{_("All of it, or a part: it stays yours until somebody takes it.")}</p>
      <Times from={shift.from_at} until={shift.until_at} />
      <label>
        {_("Why, if colleagues should know")}
        <input name="note" maxlength={200} autofocus />
      </label>
    </DialogForm>
  ));
}

export function askHandOver() {
  const told = rota.value, next = told?.coming;
  if (!told || !next) return toast(_("The rota names nobody to hand over to yet."));
  openDialog(_("Hand over"), (close) => (
    <DialogForm
      title={_("Hand the desk over to {name}", { name: nameOf(next.member_id) })}
      close={close}
      button={_("Hand over")}
      isKept
      ask={(form, isHeld) =>
        change(
          "hand-over",
          { note: valueOf(form, "note").trim() },
          _("the desk is handed over"),
          isHeld,
        )}
    >
      <p class="num">
        {_("{new} new · {asked} asked · {waiting} waiting · {claimed} in hand", told.desk)}
      </p>
      <label>
        {_("What they need to know")}
        <textarea name="note" rows={5} maxlength={2000} autofocus />
      </label>
      <p class="quiet">
        {_("They accept it; what you have in hand is in theirs then.")}
      </p>
    </DialogForm>
  ));
}

/** Made anew each time; the one before ends. */
export async function calendarLink() {
  const answer = await post<{ path: string }>("/api/v1/rota/calendar", {});
  if (answer.problem) return toast(answer.problem.title, undefined, "bad");
  openDialog(_("My calendar"), (close) => (
    <div class="stacked">
      <h2>{_("Your duties as a calendar")}</h2>
      <p>{_("Subscribe to this address. It is shown only now, and the one before has ended.")}</p>
      <input
        readonly
        value={location.origin + answer.path}
        aria-label={_("Link")}
        onFocus={(e) => e.currentTarget.select()}
        autofocus
      />
      <div class="buttons">
        <button class="btn" onClick={close}>{_("Done")}</button>
      </div>
    </div>
  ));
}

function Times({ from, until }: { from: string; until: string }) {
  return (
    <>
      <label>
        {_("From")}
        <input
          type="datetime-local"
          name="from_at"
          required
          defaultValue={localText(new Date(from))}
        />
      </label>
      <label>
        {_("Until")}
        <input
          type="datetime-local"
          name="until_at"
          required
          defaultValue={until && localText(new Date(until))}
        />
      </label>
    </>
  );
}

function timesIn(form: HTMLFormElement) {
  return {
    from_at: instantOf(valueOf(form, "from_at")),
    until_at: instantOf(valueOf(form, "until_at")),
  };
}
