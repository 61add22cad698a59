/** What is asked about a focus area and about an initiative, old or new. */
import { useSignal } from "@preact/signals";
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numbersIn, valuesOf } from "../../ui/form_fields.ts";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { SelectMany } from "../../ui/select/select_many.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import type { IsHeld } from "../../model/answers.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const HUES = ["blue", "rose", "green", "amber", "violet", "teal", "brick", "moss"];
export const STATES: Record<string, string> = {
  active: _("Active"),
  candidate: _("Candidate"),
  done: _("Done"),
  lapsed: _("Lapsed"),
};

export function editArea(area: FocusArea | null) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = valuesOf(form, "name", "hue", "current_state", "vision", "gap");
    const path = area ? `/api/v1/focus-areas/${area.id}/change` : "/api/v1/focus-areas";
    const summary = _("focus area “{name}” saved", { name: body.name });
    return send({ path, body, summary, stream: "focus", isHeld });
  };
  openDialog(
    _("Focus area"),
    (close) => (
      <DialogForm title={_("Focus area")} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Name")}
          <input name="name" required maxlength={80} autofocus defaultValue={area?.name ?? ""} />
        </label>
        <fieldset class="hues">
          <legend>{_("Colour")}</legend>
          {HUES.map((hue, i) => (
            <label key={hue} data-hue={hue}>
              <input
                type="radio"
                name="hue"
                value={hue}
                defaultChecked={area ? area.hue === hue : i === 0}
              />
              <span class="dot" />
              <span class="sr">{hue}</span>
            </label>
          ))}
        </fieldset>
        <Text name="current_state" label={_("How it is now")} value={area?.current_state} />
        <Text name="vision" label={_("Vision")} value={area?.vision} />
        <Text name="gap" label={_("The gap between")} value={area?.gap} />
      </DialogForm>
    ),
  );
}

function Text({ name, label, value }: { name: string; label: string; value?: string }) {
  return (
    <label>
      {label}
      <textarea name={name} rows={2} maxlength={4000} defaultValue={value ?? ""} />
    </label>
  );
}

/** @param areaId what a new one is begun in */
export function editInitiative(initiative: Initiative | null, areaId?: number) {
  const people = activeMembers().map((person) => ({
    value: person.id,
    name: person.name,
    person,
  }));
  openDialog(_("Initiative"), (close) => (
    <DialogForm
      title={_("Initiative")}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) => saveInitiative(form, initiative, isHeld)}
    >
      <label>
        {_("Name")}
        <input
          name="name"
          required
          maxlength={120}
          autofocus
          defaultValue={initiative?.name ?? ""}
        />
      </label>
      <Text name="summary" label={_("In a sentence or two")} value={initiative?.summary} />
      <Select
        name="state"
        label={_("State")}
        options={optionsOf(STATES)}
        value={initiative?.state ?? "candidate"}
      />
      <Areas first={initiative?.areas ?? (areaId ? [areaId] : [])} />
      <Select
        name="owner_id"
        label={_("Owner")}
        options={[{ value: "", name: "–" }, ...people]}
        value={initiative?.owner_id}
      />
    </DialogForm>
  ));
}

/** @param first those that are chosen when it opens */
function Areas({ first }: { first: number[] }) {
  const chosen = useSignal(first);
  return (
    <SelectMany
      name="areas"
      label={_("Focus areas; the first gives the colour")}
      options={all("focus_area").map(({ id, name, hue }) => ({ value: id, name, hue }))}
      chosen={() => chosen.value}
      choose={(areas) => chosen.value = areas}
    />
  );
}

function saveInitiative(form: HTMLFormElement, initiative: Initiative | null, isHeld: IsHeld) {
  const { owner_id, ...said } = valuesOf(form, "name", "summary", "state", "owner_id");
  const body = { ...said, owner_id: Number(owner_id) || null, areas: numbersIn(form, "areas") };
  const path = initiative ? `/api/v1/initiatives/${initiative.id}/change` : "/api/v1/initiatives";
  const summary = _("initiative “{name}” saved", { name: body.name });
  return send({ path, body, summary, stream: "focus", isHeld });
}
