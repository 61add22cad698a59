/** Planning a sprint, beginning it and closing it, asked for in dialogs. */
import { boot } from "../../sync/boot.ts";
import { dayAfter } from "../../model/days.ts";
import { serverDay } from "../../sync/clock.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { all } from "../../sync/store.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { act } from "../../boards/actions.ts";
import { progressOf } from "../../boards/sprint.tsx";
import type { Sprint } from "../../model/rows.ts";
import type { IsHeld } from "../../model/answers.ts";

/** Two weeks of work, to a Friday. */
const LASTS = 11;

/** @param sprint null for a new one */
export function openSprint(sprint: Sprint | null) {
  const title = sprint?.name ?? _("Plan a sprint");
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={_("Save")}
      beside={sprint?.state === "planned" && (
        <button type="button" class="btn bad" onClick={() => (close(), remove(sprint))}>
          {_("Remove")}
        </button>
      )}
      ask={(form, isHeld) => save(form, sprint, isHeld)}
    >
      <label>
        {_("Name")}
        <input
          name="name"
          required
          maxlength={80}
          autofocus
          defaultValue={sprint?.name ?? _("Sprint {n}", { n: all("sprint").length + 1 })}
        />
      </label>
      <label>
        {_("Goal")}
        <input
          name="goal"
          maxlength={300}
          defaultValue={sprint?.goal ?? ""}
          placeholder={_("What will be different for somebody?")}
        />
      </label>
      <Dates starts={sprint?.starts_on ?? firstFree()} ends={sprint?.ends_on} />
    </DialogForm>
  ));
}

/** The day after the last sprint that is planned or under way, or today. */
function firstFree() {
  const taken = all("sprint").filter((one) => one.state !== "closed").map((one) => one.ends_on);
  return [serverDay(), ...taken.map((day) => dayAfter(day, 1))].sort().at(-1) ?? "";
}

function Dates({ starts, ends = dayAfter(starts, LASTS) }: { starts: string; ends?: string }) {
  return (
    <div class="two">
      <label>
        {_("From")}
        <input type="date" name="starts_on" required defaultValue={starts} />
      </label>
      <label>
        {_("To")}
        <input type="date" name="ends_on" required defaultValue={ends} />
      </label>
    </div>
  );
}

function save(form: HTMLFormElement, sprint: Sprint | null, isHeld: IsHeld) {
  const said = valuesOf(form, "name", "goal", "starts_on", "ends_on");
  const body = { ...said, name: said.name.trim(), goal: said.goal.trim() };
  const path = sprint ? `sprints/${sprint.id}/change` : `boards/${boot.board}/sprints`;
  return act(path, body, _("sprint “{name}” saved", body), undefined, { isHeld });
}

function remove(sprint: Sprint) {
  return act(`sprints/${sprint.id}/remove`, {}, _("sprint “{name}” removed", sprint));
}

export function startSprint(sprint: Sprint) {
  const said = () => _("“{name}” has begun: its cards are on the board", sprint);
  const summary = _("sprint “{name}” begun", sprint);
  return act(`sprints/${sprint.id}/start`, {}, summary, undefined, { said });
}

export function closeSprint(sprint: Sprint) {
  const planned = all("sprint").filter((one) => one.state === "planned");
  const left =
    all("card").filter((card) => card.sprint_id === sprint.id && !card.finished_at).length;
  const asked = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = { rest_to: Number(valueOf(form, "rest_to")) || null };
    const path = `sprints/${sprint.id}/close`, summary = _("sprint “{name}” closed", sprint);
    const said = () => _("“{name}” is closed. Thank you!", sprint);
    return act(path, body, summary, undefined, { isHeld, said });
  };
  const done = _("{done} of {whole} is done.", progressOf(sprint.id));
  openDialog(_("Close the sprint"), (close) => (
    <DialogForm
      title={_("Close “{name}”?", sprint)}
      close={close}
      button={_("Close it")}
      ask={asked}
    >
      <p>{done} {ngettext("{n} card is left.", "{n} cards are left.", left)}</p>
      <Select
        name="rest_to"
        label={_("What is left goes to")}
        options={[
          { value: "", name: _("the top of the backlog") },
          ...planned.map(({ id, name }) => ({ value: id, name })),
        ]}
      />
    </DialogForm>
  ));
}
