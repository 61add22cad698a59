/** What the requester reads when a card is done: asked for when it was finished without words. */
import { draft, keepDraft } from "../sync/drafts.ts";
import { onAccepted } from "../sync/outbox.ts";
import { row } from "../sync/store.ts";
import { _, ngettext } from "../sync/i18n.ts";
import { openDialog } from "../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../ui/dialog/dialog_form.tsx";
import { valueOf } from "../ui/form_fields.ts";
import { toast } from "../ui/toast/toast.tsx";
import { nameOf, readRequest, wordClosing } from "./requests.ts";
import type { Answer } from "../model/answers.ts";
import type { Waiting } from "../model/outbox.ts";
import type { RequestOfCard } from "./requests.ts";

export function askClosing(cardId: number, request: RequestOfCard) {
  const name = nameOf(request), title = _("What was done"), written = `closing.${cardId}`;
  openDialog(title, (close) => (
    <DialogForm
      title={title}
      close={close}
      button={byKey(_("Save"))}
      isKept
      ask={(form, isHeld) => wordClosing(cardId, valueOf(form, "text").trim(), isHeld)}
      accepted={() => keepDraft(written, "")}
    >
      <label>
        {_("What {name} reads when it is done", { name })}
        <textarea
          name="text"
          rows={5}
          maxlength={4000}
          autofocus
          defaultValue={draft(written) || request.closing}
          onInput={(e) => keepDraft(written, e.currentTarget.value)}
        />
      </label>
      <p class="quiet">{closingHint(request)}</p>
    </DialogForm>
  ));
}

function closingHint({ state, others }: RequestOfCard) {
  const when = state === "resolved"
    ? _("It is done: these words are sent now, instead of “this is done” while that has not left.")
    : _("It is sent by mail when the card is done. Without words it only says that it is done.");
  return others
    ? `${when} ${
      ngettext("{n} more reporter reads it too.", "{n} more reporters read it too.", others)
    }`
    : when;
}

async function finished({ isUndo }: Waiting, { events }: Answer) {
  const moved = isUndo ? undefined : events.find((one) => one.kind === "card.moved");
  const id = Number(
    Object.entries(moved?.put.card ?? {}).find(([, one]) => one.finished_at)?.[0],
  );
  const request = row("card", id)?.ticket_id ? await readRequest(id) : null;
  if (!request || request.closing || request.state !== "resolved") return;
  const name = nameOf(request);
  toast(_("{name} is told that it is done", { name }), {
    name: _("Say what was done"),
    action: () => askClosing(id, request),
  });
}

onAccepted.push(finished);
