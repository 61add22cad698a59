/** Why a card cannot go on, and whom it waits for. */
import { blockCard, unblockCard } from "./actions.ts";
import { waitedFor } from "../model/stuck.ts";
import { draft, keepDraft } from "../sync/drafts.ts";
import { all, row } from "../sync/store.ts";
import { _ } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { DialogForm } from "../ui/dialog/dialog_form.tsx";
import { valueOf } from "../ui/form_fields.ts";

export function toggleBlocked(id: number) {
  const card = row("card", id);
  if (!card) return;
  if (card.blocked_at) return void unblockCard(id);
  const name = `block.${id}`, title = _("What does it wait for?");
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={_("Save")}
      ask={(form, isHeld) =>
        blockCard(id, valueOf(form, "reason").trim(), valueOf(form, "waiting_for").trim(), isHeld)}
      accepted={() => keepDraft(name, "")}
    >
      <input
        name="reason"
        aria-label={title}
        required
        pattern=".*\S.*"
        maxlength={200}
        autofocus
        defaultValue={draft(name)}
        placeholder={_("waiting for …")}
      />
      <label>
        {_("Whom we wait for, if it is somebody to call")}
        <WaitingFor name="waiting_for" />
      </label>
    </DialogForm>
  ));
}

type Field = {
  name?: string;
  value?: string;
  changed?: (value: string) => void;
};

/** Proposes whom cards have waited for before. */
export function WaitingFor({ name, value = "", changed }: Field) {
  return (
    <>
      <input
        name={name}
        list="waited-for"
        maxlength={80}
        autocomplete="off"
        defaultValue={value}
        placeholder={_("a supplier, a colleague")}
        onChange={({ currentTarget }) => changed?.(currentTarget.value.trim())}
      />
      <datalist id="waited-for">
        {waitedFor(all("card")).slice(0, 30).map((name) => <option key={name} value={name} />)}
      </datalist>
    </>
  );
}
