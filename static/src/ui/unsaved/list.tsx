/** What waits for the server, with its words; one can give it up. */
import { discard, isStuck, nameOf, sendNow, waiting } from "../../sync/outbox.ts";
import { _ } from "../../sync/i18n.ts";
import { textIn } from "../../model/outbox.ts";
import { confirmThat } from "../confirm/confirm.tsx";
import { openDialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";
import { copy } from "./copy.ts";
import type { Waiting } from "../../model/outbox.ts";

export function openUnsaved() {
  openDialog(_("Not saved yet"), (close) => <Unsaved close={close} />, {
    className: "small wide",
  });
}

function Unsaved({ close }: { close: () => void }) {
  return (
    <div class="stacked">
      <h2>{_("Not saved yet")}</h2>
      <p class="quiet">
        {waiting.value.length
          ? _("It is kept in this browser and sent again by itself until the server has taken it.")
          : _("Everything is saved.")}
      </p>
      <ol class="waiting">{waiting.value.map((one) => <Waiting key={one.key} one={one} />)}</ol>
      <div class="buttons">
        <button class="btn quiet" onClick={close}>{_("Close")}</button>
        {waiting.value.length > 0 && (
          <button class="btn" onClick={sendNow}>
            <Icon name="refresh-cw" />
            {_("Try again now")}
          </button>
        )}
      </div>
    </div>
  );
}

function Waiting({ one }: { one: Waiting }) {
  const text = one.written?.text ?? textIn(JSON.parse(one.body));
  const what = one.written?.about ?? (one.summary || nameOf(one) || _("A change"));
  return (
    <li>
      <span>
        <b>{what}</b>
        {text && <small>{text}</small>}
        {isStuck(one) && (
          <small class="over-text">
            {_("The server fails at this one; the others go past it.")}
          </small>
        )}
      </span>
      {text && (
        <button class="btn quiet small" onClick={() => copy(text)}>
          <Icon name="copy" />
          {_("Copy text")}
        </button>
      )}
      <button
        class="btn quiet small"
        onClick={() =>
          confirmThat(_("Give up “{what}”?", { what }), _("Discard"), () => discard(one))}
      >
        {_("Discard")}
      </button>
    </li>
  );
}
