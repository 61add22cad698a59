/** What is asked about a focus area and about an initiative, old or new. */
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { tickedIn, valuesOf } from "../../ui/form_fields.ts";
import { sendForm } from "../../ui/send_form.ts";
import { activeMembers } from "../../ui/status/status.tsx";
import type { Submitted } from "../../ui/form_fields.ts";
import type { FocusArea, Initiative } from "../../model/rows.ts";

const HUES = ["blue", "rose", "green", "amber", "violet", "teal", "brick", "moss"];
export const STATES: Record<string, string> = {
  active: _("Active"),
  candidate: _("Candidate"),
  done: _("Done"),
  lapsed: _("Lapsed"),
};

export function editArea(area: FocusArea | null) {
  openDialog(_("Focus area"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const body = valuesOf(e.currentTarget, "name", "hue", "current_state", "vision", "gap");
      const path = area ? `/api/v1/focus-areas/${area.id}/change` : "/api/v1/focus-areas";
      const title = _("focus area “{name}”", { name: body.name });
      sendForm(
        e.currentTarget,
        close,
        (isHeld) => send({ path, body, summary: title, stream: "focus", isHeld }),
      );
    };
    return (
      <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
        <h2>{_("Focus area")}</h2>
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
        <label>
          {_("How it is now")}
          <textarea
            name="current_state"
            rows={2}
            maxlength={4000}
            defaultValue={area?.current_state ?? ""}
          />
        </label>
        <label>
          {_("Vision")}
          <textarea name="vision" rows={2} maxlength={4000} defaultValue={area?.vision ?? ""} />
        </label>
        <label>
          {_("The gap between")}
          <textarea name="gap" rows={2} maxlength={4000} defaultValue={area?.gap ?? ""} />
        </label>
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}

/** @param areaId what a new one is begun in */
export function editInitiative(initiative: Initiative | null, areaId?: number) {
  const chosen = initiative?.areas ?? (areaId ? [areaId] : []);
  openDialog(_("Initiative"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const { owner, ...said } = valuesOf(e.currentTarget, "name", "summary", "state", "owner");
      const ticked = tickedIn(e.currentTarget, "area").map(Number);
      const areas = [
        ...chosen.filter((id) => ticked.includes(id)),
        ...ticked.filter((id) => !chosen.includes(id)),
      ];
      const body = { ...said, owner_id: Number(owner) || null, areas };
      const path = initiative
        ? `/api/v1/initiatives/${initiative.id}/change`
        : "/api/v1/initiatives";
      const title = _("initiative “{name}”", { name: body.name });
      sendForm(
        e.currentTarget,
        close,
        (isHeld) => send({ path, body, summary: title, stream: "focus", isHeld }),
      );
    };
    return (
      <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
        <h2>{_("Initiative")}</h2>
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
        <label>
          {_("In a sentence or two")}
          <textarea
            name="summary"
            rows={3}
            maxlength={4000}
            defaultValue={initiative?.summary ?? ""}
          />
        </label>
        <label>
          {_("State")}
          <select name="state" defaultValue={initiative?.state ?? "candidate"}>
            {Object.entries(STATES).map(([state, text]) => (
              <option
                key={state}
                value={state}
                selected={state === (initiative?.state ?? "candidate")}
              >
                {text}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="stacked">
          <legend>{_("Focus areas; the first gives the colour")}</legend>
          {all("focus_area").map((area) => (
            <label class="check" key={area.id}>
              <input
                type="checkbox"
                name="area"
                value={area.id}
                defaultChecked={chosen.includes(area.id)}
              />
              {area.name}
            </label>
          ))}
        </fieldset>
        <label>
          {_("Owner")}
          <select name="owner">
            <option value="">–</option>
            {activeMembers().map((person) => (
              <option
                key={person.id}
                value={person.id}
                selected={person.id === initiative?.owner_id}
              >
                {person.name}
              </option>
            ))}
          </select>
        </label>
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
  });
}
