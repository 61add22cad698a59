/** A new board: its team, and what it starts from. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { valuesOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { listFrom } from "./dialogs.tsx";
import { TeamField } from "./teams.tsx";
import type { IsHeld } from "../../model/answers.ts";

/** What a board may start from, with the names of its columns. */
type BoardStart = { key: string; name: string; columns: string[] };

export async function addBoard() {
  const starts = await listFrom<BoardStart>("/api/v1/boards/templates");
  const add = (form: HTMLFormElement, isHeld: IsHeld) => {
    const { team_id, ...said } = valuesOf(form, "name", "team_id", "template");
    const body = { ...said, team_id: Number(team_id) };
    return send({ path: "/api/v1/boards", body, summary: "", isHeld }); // the page goes to it
  };
  openDialog(_("Board"), (close) => (
    <DialogForm
      title={_("New board")}
      close={close}
      button={_("Add")}
      ask={add}
      accepted={({ result }) => location.assign(`/boards/${result.board}`)}
    >
      <label>
        {_("Name")}
        <input name="name" required maxlength={80} autofocus />
      </label>
      <TeamField value={boot.me.team_id} />
      <Select
        name="template"
        label={_("Start from")}
        options={starts.map(({ key, name, columns }) => ({
          value: key,
          name,
          hint: columns.join(", "),
        }))}
      />
    </DialogForm>
  ));
}
