// @ts-check
/** Planning a sprint, beginning it and closing it, asked for in dialogs. */
import { boot } from "../../sync/boot.js";
import { serverDay } from "../../sync/clock.js";
import { _, ngettext } from "../../sync/i18n.js";
import { undoAnswer } from "../../sync/optimistic_updates.js";
import { all } from "../../sync/store.js";
import { openDialog, sendWithEnter } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { sendForm } from "../../ui/send_form.js";
import { toast } from "../../ui/toast.js";
import { act } from "./actions.js";
import { progressOf } from "./sprint.js";

/** @param {any} sprint null for a new one */
export function openSprint(sprint) {
  openDialog(sprint?.name ?? _("Plan a sprint"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const { name, goal, starts, ends } = e.target.elements;
      const body = {
        name: name.value.trim(),
        goal: goal.value.trim(),
        starts_on: starts.value,
        ends_on: ends.value,
      };
      const path = sprint ? `sprints/${sprint.id}/change` : `boards/${boot.board}/sprints`;
      const summary = _("sprint “{name}”", body);
      await sendForm(e.target, close, (isHeld) => act(path, body, summary, undefined, { isHeld }));
    };
    const remove = async () => {
      close();
      await act(`sprints/${sprint.id}/remove`, {}, _("sprint “{name}” removed", sprint));
    };
    return html`
      <form class="stacked" onSubmit=${save} onKeyDown=${sendWithEnter}>
        <h2>${sprint ? sprint.name : _("Plan a sprint")}</h2>
        <label>${_(
          "Name",
        )}<input name="name" required maxlength="80" autofocus defaultValue=${sprint?.name ??
          _("Sprint {n}", { n: all("sprint").length + 1 })} /></label>
        <label>${_("Goal")}<input name="goal" maxlength="300" defaultValue=${sprint?.goal ??
          ""} placeholder=${_(
            "What will be different for somebody?",
          )} /></label>
        <div
          class="two"><label>${_(
            "From",
          )}<input type="date" name="starts" required defaultValue=${sprint?.starts_on ??
            serverDay()} /></label>
              <label>${_(
                "To",
              )}<input type="date" name="ends" required defaultValue=${sprint?.ends_on ??
                serverDay(11)} /></label></div>
        <div
          class="buttons">${sprint?.state === "planned" &&
            html`
              <button type="button" class="btn bad" onClick=${remove}>${_("Remove")}</button><span
                class="grow"></span>
            `}<button type="button" class="btn quiet" onClick=${close}>${_(
              "Cancel",
            )}</button><button class="btn">${_("Save")}</button></div>
      </form>
    `;
  });
}

/** @param {any} sprint */
export async function startSprint(sprint) {
  const answer = await act(`sprints/${sprint.id}/start`, {}, _("sprint “{name}” begun", sprint));
  if (answer) {
    toast(_("“{name}” has begun: its cards are on the board", sprint), {
      name: _("Undo"),
      action: () => undoAnswer(answer),
    });
  }
}

/** @param {any} sprint */
export function closeSprint(sprint) {
  const planned = all("sprint").filter((one) => one.state === "planned");
  const left =
    all("card").filter((card) => card.sprint_id === sprint.id && !card.finished_at).length;
  openDialog(_("Close the sprint"), (close) => {
    const save = async (/** @type {any} */ e) => {
      e.preventDefault();
      const body = { rest_to: Number(e.target.elements.rest.value) || null };
      const path = `sprints/${sprint.id}/close`, summary = _("sprint “{name}” closed", sprint);
      const answer = await sendForm(
        e.target,
        close,
        (isHeld) => act(path, body, summary, undefined, { isHeld }),
      );
      if (answer) {
        toast(_("“{name}” is closed. Thank you!", sprint), {
          name: _("Undo"),
          action: () => undoAnswer(answer),
        });
      }
    };
    const { done, whole } = progressOf(sprint.id);
    return html`
      <form class="stacked" onSubmit=${save}>
        <h2>${_("Close “{name}”?", sprint)}</h2>
        <p>${_("{done} of {whole} is done.", { done, whole })} ${ngettext(
          "{n} card is left.",
          "{n} cards are left.",
          left,
        )}</p>
        <label>${_("What is left goes to")}<select name="rest"><option value="">${_(
          "the top of the backlog",
        )}</option>${planned.map((one) =>
          html`<option value=${one.id}>${one.name}</option>`
        )}</select></label>
        <div
          class="buttons"><button type="button" class="btn quiet" onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn">${_("Close it")}</button></div>
      </form>
    `;
  });
}
