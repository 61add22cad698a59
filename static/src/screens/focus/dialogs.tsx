/** What is asked about a focus area, about a new initiative, and about the whole. */
import { useSignal } from "@preact/signals";
import { changeDirection, onFocus } from "../../focus/actions.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { numberOf, numbersIn, valuesOf } from "../../ui/form_fields.ts";
import { Select } from "../../ui/select/select.tsx";
import { SelectMany } from "../../ui/select/select_many.tsx";
import { activeMembers } from "../../ui/status/status.tsx";
import type { IsHeld } from "../../model/answers.ts";
import { areasInUse, direction } from "./whole.ts";
import type { FocusArea } from "../../model/rows.ts";

const HUES = ["blue", "rose", "green", "amber", "violet", "teal", "brick", "moss"];

export function editArea(area: FocusArea | null) {
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = {
      ...valuesOf(form, "name", "hue", "current_state", "vision", "gap"),
      owner_id: numberOf(form, "owner_id"),
    };
    const path = area ? `focus-areas/${area.id}/change` : "focus-areas";
    return onFocus(path, body, _("focus area “{name}” saved", { name: body.name }), { isHeld });
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
        <Select
          name="owner_id"
          label={_("Owner")}
          options={[
            { value: "", name: "–" },
            ...activeMembers().map((person) => ({ value: person.id, name: person.name, person })),
          ]}
          value={area?.owner_id}
        />
      </DialogForm>
    ),
  );
}

type TextProps = { name: string; label: string; value?: string; most?: number };

function Text({ name, label, value, most }: TextProps) {
  return (
    <label>
      {label}
      <textarea name={name} rows={2} maxlength={most ?? 4000} defaultValue={value ?? ""} />
    </label>
  );
}

/** @param areaId what it is begun in */
export function addInitiative(areaId: number) {
  openDialog(_("New initiative"), (close) => (
    <DialogForm
      title={_("New initiative")}
      close={close}
      button={_("Save")}
      ask={saveInitiative}
    >
      <label>
        {_("Name")}
        <input name="name" required maxlength={120} autofocus />
      </label>
      <Text name="why" label={_("Why: what should people feel when it is there?")} most={600} />
      <Text name="summary" label={_("In a sentence or two")} />
      <Areas first={[areaId]} />
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
      options={areasInUse().map(({ id, name, hue }) => ({ value: id, name, hue }))}
      chosen={() => chosen.value}
      choose={(areas) => chosen.value = areas}
    />
  );
}

function saveInitiative(form: HTMLFormElement, isHeld: IsHeld) {
  const said = valuesOf(form, "name", "why", "summary");
  const summary = _("initiative “{name}” saved", { name: said.name });
  return onFocus("initiatives", { ...said, areas: numbersIn(form, "areas") }, summary, { isHeld });
}

/** Mission and vision over the map, and how many initiatives are active at most. */
export function editDirection() {
  const { mission, vision, most_active } = direction();
  const save = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = {
      ...valuesOf(form, "mission", "vision"),
      most_active: numberOf(form, "most_active"),
    };
    return changeDirection(body, { isHeld });
  };
  openDialog(
    _("Mission and vision"),
    (close) => (
      <DialogForm title={_("Mission and vision")} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Mission: what we are for, in a sentence")}
          <input name="mission" maxlength={200} autofocus defaultValue={mission} />
        </label>
        <label>
          {_("Vision: where we want to go, in a sentence")}
          <input name="vision" maxlength={200} defaultValue={vision} />
        </label>
        <label>
          {_("How many initiatives are active at most")}
          <input
            name="most_active"
            type="number"
            min={1}
            max={20}
            required
            defaultValue={most_active}
          />
        </label>
      </DialogForm>
    ),
  );
}
