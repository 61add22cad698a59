/** To the requester by mail, and back to the desk: plainly another thing than a note among us. */
import { useEffect, useState } from "preact/hooks";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { byKey, DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { Inserting } from "../../ui/inserting/inserting.tsx";
import { Select } from "../../ui/select/select.tsx";
import { askClosing } from "../closing_words.tsx";
import { giveBack, nameOf, readTemplates, templatesOf, writeToRequester } from "../requests.ts";
import type { IsHeld } from "../../model/answers.ts";
import type { Offerable } from "../../model/reply_templates.ts";
import type { Card } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";
import type { RequestOfCard } from "../requests.ts";

type Props = { card: Card; request: RequestOfCard };

export function RequestActions({ card, request }: Props) {
  const name = `message.${card.id}`;
  const [isWriting, setWriting] = useState(false);
  const isOpen = isWriting || draft(name) !== "" || returnsOf(name) > 0;
  if (isOpen) return <ToRequester card={card} request={request} end={() => setWriting(false)} />;
  return (
    <div class="row request-actions">
      <button type="button" class="btn small" onClick={() => setWriting(true)}>
        <Icon name="mail" />
        {_("Write to {name}", { name: nameOf(request) })}
      </button>
      <button type="button" class="btn quiet small" onClick={() => askClosing(card.id, request)}>
        <Icon name="check" />
        {request.closing ? _("Change what is said when it is done") : _("When it is done …")}
      </button>
      {request.state === "distributed" && (
        <button
          type="button"
          class="btn quiet small"
          onClick={() => askGiveBack(card)}
        >
          <Icon name="undo-2" />
          {_("Not ours …")}
        </button>
      )}
    </div>
  );
}

function ToRequester({ card, request, end }: Props & { end: () => void }) {
  const draftName = `message.${card.id}`, name = nameOf(request);
  const [templates, setTemplates] = useState<Offerable[]>([]);
  useEffect(() => void readTemplates(card.id).then(setTemplates), [card.id]);
  const stop = () => (keepDraft(draftName, ""), end());
  const send = (e: Submitted) => {
    e.preventDefault();
    const text = valueOf(e.currentTarget, "text").trim(), asks = isTicked(e.currentTarget, "asks");
    if (!text) return;
    stop();
    writeToRequester(card.id, { text, asks, name });
  };
  return (
    <form
      class="stacked to-requester"
      key={returnsOf(draftName)}
      onSubmit={send}
      onKeyDown={sendWithEnter}
    >
      <label>
        <span class="addressed">
          <Icon name="mail" />
          {request.requester.email
            ? _("To {name}, by mail", { name })
            : _("To {name}: no mail address, it is only kept here", { name })}
        </span>
        <Inserting
          name="text"
          rows={4}
          most={20000}
          mark="#"
          label={_("Reply templates")}
          choices={(word) => templatesOf(request, templates, word)}
          value={draft(draftName)}
          onText={(text) => keepDraft(draftName, text)}
        />
      </label>
      {templates.length > 0 && <p class="quiet">{_("# offers reply templates.")}</p>}
      <div class="buttons">
        <label class="check">
          <input type="checkbox" name="asks" />
          {_("A question: the card shows that it waits")}
        </label>
        <span class="grow" />
        <button type="button" class="btn quiet small" onClick={stop}>{_("Discard")}</button>
        <button class="btn small">
          <Icon name="mail" />
          {_("Send")} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

function askGiveBack(card: Card) {
  const own = row("board", card.board_id)?.team_id;
  const teams = all("team").filter((one) => one.id !== own && one.is_dealt_to);
  const send = (form: HTMLFormElement, isHeld: IsHeld) => {
    const reason = valueOf(form, "reason").trim(), team_id = numberOf(form, "team_id");
    return giveBack(card.id, { reason, team_id }, isHeld);
  };
  openDialog(_("Not ours"), (close) => (
    <DialogForm
      title={_("Give it back to the desk")}
      close={close}
      button={byKey(_("Give it back"))}
      ask={send}
    >
      <label>
        {_("Why it is not ours; the coordinator reads this")}
        <input name="reason" required pattern=".*\S.*" maxlength={300} autofocus />
      </label>
      <Select
        name="team_id"
        label={_("Whose it is, if you know")}
        options={[
          { value: "", name: _("The desk decides") },
          ...teams.map(({ id, name }) => ({ value: id, name })),
        ]}
      />
      <p class="quiet">
        {_("The card goes to the archive. The requester is told nothing.")}
      </p>
    </DialogForm>
  ));
}
