/** To the requester by mail, and back to the desk: plainly another thing than a note among us. */
import { useState } from "preact/hooks";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { Icon } from "../../ui/icon/icon.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { askClosing } from "../closing_words.tsx";
import { giveBack, nameOf, writeToRequester } from "../requests.ts";
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
        <textarea
          name="text"
          rows={4}
          maxlength={20000}
          required
          autofocus
          defaultValue={draft(draftName)}
          onInput={(e) => keepDraft(draftName, e.currentTarget.value)}
        />
      </label>
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
  openDialog(_("Not ours"), (close) => {
    const send = (e: Submitted) => {
      e.preventDefault();
      const body = {
        reason: valueOf(e.currentTarget, "reason").trim(),
        team_id: numberOf(e.currentTarget, "team_id"),
      };
      if (body.reason) {
        sendForm(e.currentTarget, close, (isHeld) => giveBack(card.id, body, isHeld));
      }
    };
    return (
      <form class="stacked" onSubmit={send} onKeyDown={sendWithEnter}>
        <h2>{_("Give it back to the desk")}</h2>
        <label>
          {_("Why it is not ours; the coordinator reads this")}
          <input name="reason" required maxlength={300} autofocus />
        </label>
        <label>
          {_("Whose it is, if you know")}
          <select name="team_id">
            <option value="">{_("The desk decides")}</option>
            {teams.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <p class="quiet">
          {_("The card goes to the archive. The requester is told nothing.")}
        </p>
        <FormButtons close={close}>
          {_("Give it back")} <kbd>Ctrl ↵</kbd>
        </FormButtons>
      </form>
    );
  });
}
