/** Planning a sprint, beginning it and closing it, asked for in dialogs. */
import { boot } from "../../sync/boot.ts";
import { serverDay } from "../../sync/clock.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { all } from "../../sync/store.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { valueOf, valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { act } from "../../boards/actions.ts";
import { progressOf } from "../../boards/sprint.tsx";
import { withUndo } from "../../boards/undo_toast.ts";
import type { Sprint } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

/** @param sprint null for a new one */
export function openSprint(sprint: Sprint | null) {
  openDialog(sprint?.name ?? _("Plan a sprint"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget;
      const { name, goal, starts, ends } = valuesOf(form, "name", "goal", "starts", "ends");
      const body = { name: name.trim(), goal: goal.trim(), starts_on: starts, ends_on: ends };
      const path = sprint ? `sprints/${sprint.id}/change` : `boards/${boot.board}/sprints`;
      const summary = _("sprint “{name}”", body);
      await sendForm(form, close, (isHeld) => act(path, body, summary, undefined, { isHeld }));
    };
    return (
      <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
        <h2>{sprint ? sprint.name : _("Plan a sprint")}</h2>
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
        <div class="two">
          <label>
            {_("From")}
            <input
              type="date"
              name="starts"
              required
              defaultValue={sprint?.starts_on ?? serverDay()}
            />
          </label>
          <label>
            {_("To")}
            <input
              type="date"
              name="ends"
              required
              defaultValue={sprint?.ends_on ?? serverDay(11)}
            />
          </label>
        </div>
        <div class="buttons">
          {sprint?.state === "planned" && (
            <>
              <button type="button" class="btn bad" onClick={() => (close(), remove(sprint))}>
                {_("Remove")}
              </button>
              <span class="grow" />
            </>
          )}
          <button type="button" class="btn quiet" onClick={close}>{_("Cancel")}</button>
          <button class="btn">{_("Save")}</button>
        </div>
      </form>
    );
  });
}

function remove(sprint: Sprint) {
  return act(`sprints/${sprint.id}/remove`, {}, _("sprint “{name}” removed", sprint));
}

export function startSprint(sprint: Sprint) {
  const starting = act(`sprints/${sprint.id}/start`, {}, _("sprint “{name}” begun", sprint));
  return withUndo(starting, _("“{name}” has begun: its cards are on the board", sprint));
}

export function closeSprint(sprint: Sprint) {
  const planned = all("sprint").filter((one) => one.state === "planned");
  const left =
    all("card").filter((card) => card.sprint_id === sprint.id && !card.finished_at).length;
  openDialog(_("Close the sprint"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const body = { rest_to: Number(valueOf(e.currentTarget, "rest")) || null };
      const path = `sprints/${sprint.id}/close`, summary = _("sprint “{name}” closed", sprint);
      const closing = sendForm(
        e.currentTarget,
        close,
        (isHeld) => act(path, body, summary, undefined, { isHeld }),
      );
      withUndo(closing, _("“{name}” is closed. Thank you!", sprint));
    };
    const said = _("{done} of {whole} is done.", progressOf(sprint.id));
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Close “{name}”?", sprint)}</h2>
        <p>{said} {ngettext("{n} card is left.", "{n} cards are left.", left)}</p>
        <label>
          {_("What is left goes to")}
          <select name="rest">
            <option value="">{_("the top of the backlog")}</option>
            {planned.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <FormButtons close={close}>{_("Close it")}</FormButtons>
      </form>
    );
  });
}
