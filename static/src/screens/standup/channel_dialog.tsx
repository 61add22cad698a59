/** Adding and changing a channel. Its address is written, and never shown again. */
import { useState } from "preact/hooks";
import { send } from "../../sync/optimistic_updates.ts";
import { teamHere } from "../../sync/selectors.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { optionsOf, Select } from "../../ui/select/select.tsx";
import { toast } from "../../ui/toast/toast.tsx";
import { KINDS, WHERE } from "./channel_words.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Hook } from "../../model/rows.ts";

export function askHook(hook: Hook | null) {
  const title = hook ? KINDS[hook.kind] : _("New channel");
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={hook ? _("Save") : _("Add")}
      ask={(form, isHeld) => hook ? change(hook, form, isHeld) : add(form, isHeld)}
      beside={hook && (
        <button
          type="button"
          class="btn quiet"
          onClick={() => {
            close();
            remove(hook);
          }}
        >
          {_("Remove")}
        </button>
      )}
    >
      <Fields hook={hook} />
    </DialogForm>
  ));
}

function Fields({ hook }: { hook: Hook | null }) {
  const [kind, setKind] = useState(hook?.kind ?? "teams");
  return (
    <>
      <Select
        name="kind"
        label={_("What is there")}
        options={optionsOf(KINDS)}
        value={kind}
        chosen={setKind}
      />
      <label>
        {hook ? _("Another address, if it has changed") : _("Address of its webhook (https)")}
        <input name="address" type="url" required={!hook} maxlength={2000} autocomplete="off" />
      </label>
      <p class="quiet">{WHERE[kind]}</p>
      <fieldset>
        <legend>{_("It is told")}</legend>
        <label class="check">
          <input type="checkbox" name="tells_opened" defaultChecked={hook?.tells_opened ?? true} />
          {_("when a standup begins")}
        </label>
        <label class="check">
          <input type="checkbox" name="tells_held" defaultChecked={hook?.tells_held ?? true} />
          {_("what it was, when it has been held")}
        </label>
      </fieldset>
      {hook && kind === "json" && (
        <button
          type="button"
          class="btn quiet small"
          onClick={() => copyKey(hook)}
        >
          {_("Copy the signing key")}
        </button>
      )}
    </>
  );
}

const said = (form: HTMLFormElement) => ({
  kind: valueOf(form, "kind"),
  address: valueOf(form, "address").trim() || null,
  tells_opened: isTicked(form, "tells_opened"),
  tells_held: isTicked(form, "tells_held"),
});

const onTeam = (path: string, summary: string, body: object, isHeld?: IsHeld) =>
  send({ path, body, summary, stream: `team/${teamHere()}`, isHeld });

const add = (form: HTMLFormElement, isHeld: IsHeld) =>
  onTeam(`/api/v1/teams/${teamHere()}/hooks`, _("the channel is told"), said(form), isHeld);
const change = (hook: Hook, form: HTMLFormElement, isHeld: IsHeld) =>
  onTeam(`/api/v1/hooks/${hook.id}/change`, _("the channel changed"), said(form), isHeld);
const remove = (hook: Hook) =>
  onTeam(`/api/v1/hooks/${hook.id}/remove`, _("the channel is told no more"), {});

/** For the program that checks it. */
async function copyKey(hook: Hook) {
  const response = await fetch(`/api/v1/hooks/${hook.id}/key`);
  if (!response.ok) return toast(_("This could not be done."), undefined, "bad");
  const { key } = await response.json();
  navigator.clipboard?.writeText(key).then(() => toast(_("Copied")), () => toast(key));
}
