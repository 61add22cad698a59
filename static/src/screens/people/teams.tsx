/** Teams: made, also on the way to something else, called anew, and given a capacity. */
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { askName } from "./ask_name.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { Team } from "../../model/rows.ts";
import type { Option } from "../../ui/select/select.tsx";

export function addTeam() {
  askName(_("Team"), _("Add"), "", makeTeam);
}

function makeTeam(name: string, isHeld?: IsHeld) {
  const summary = _("team “{name}” added", { name });
  return send({ path: "/api/v1/teams", body: { name }, summary, stream: "people", isHeld });
}

/** Whose somebody or something is; a new one is made on the way. */
export function TeamField({ value, isOptional }: { value: number | null; isOptional?: boolean }) {
  const teams: Option[] = all("team").map(({ id, name }) => ({ value: id, name }));
  const options = isOptional ? [{ value: "", name: "–" }, ...teams] : teams;
  const making = {
    name: (text: string) => _("New team “{text}”", { text }),
    most: 80,
    make: async (text: string) => (await makeTeam(text))?.result.team ?? null,
  };
  return (
    <Select
      name="team_id"
      label={_("Team")}
      options={options}
      value={value}
      making={making}
    />
  );
}

export function changeTeam(team: Team) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = {
      name: valueOf(form, "name").trim(),
      weight: numberOf(form, "weight") ?? 1,
      is_dealt_to: isTicked(form, "is_dealt_to"),
    };
    const summary = _("team “{name}” saved", { name: body.name });
    return send({
      path: `/api/v1/teams/${team.id}/change`,
      body,
      summary,
      stream: "people",
      isHeld,
    });
  };
  openDialog(
    team.name,
    (close) => (
      <DialogForm title={team.name} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Name")}
          <input name="name" required maxlength={80} defaultValue={team.name} autofocus />
        </label>
        <label class="check">
          <input type="checkbox" name="is_dealt_to" defaultChecked={team.is_dealt_to} />
          {_("Takes tickets from the desk")}
        </label>
        <Amount
          name="weight"
          label={_("Agreed capacity for them, in full-time equivalents")}
          value={team.weight}
          least={0.1}
          most={100}
        />
      </DialogForm>
    ),
  );
}

export function Amount({ name, label, value, least, most }: AmountProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        name={name}
        required
        min={least}
        max={most}
        step="any"
        defaultValue={value}
      />
    </label>
  );
}

type AmountProps = { name: string; label: string; value: number; least: number; most: number };
