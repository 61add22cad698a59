/**
 * What is not saved: shown with its words until it is, and asked about before it would be left
 * behind.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import {
  discard,
  isAtRisk,
  isFull,
  isStuck,
  nameOf,
  sendNow,
  unsaved,
  waiting,
} from "../../sync/outbox.ts";
import { forgetCopies } from "../../sync/local_copy.ts";
import { dropRefusal, refusals } from "../../sync/refusals.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { textIn } from "../../model/outbox.ts";
import { confirmThat } from "../confirm/confirm.tsx";
import { openDialog } from "../dialog/dialog.tsx";
import { Icon } from "../icon/icon.tsx";
import { toast } from "../toast/toast.tsx";
import type { Refusal } from "../../sync/refusals.ts";
import type { Waiting } from "../../model/outbox.ts";

/** Draws the notices under the bar and asks before leaving. */
export function watchUnsaved() {
  const place = document.createElement("div");
  place.id = "unsaved";
  document.querySelector(".bar")?.after(place);
  render(<UnsavedNotices />, place);
  addEventListener("beforeunload", (e) => isAtRisk() && e.preventDefault());
  document.addEventListener("submit", askBeforeSigningOut);
}

function UnsavedNotices() {
  return (
    <>
      {isFull.value && (
        <p class="banner" role="alert">
          <Icon name="hourglass" />
          {_("This browser’s storage is full: keep this tab open until everything is saved.")}
        </p>
      )}
      {refusals.value.map((one) => <Refused key={one.key} one={one} />)}
    </>
  );
}

function Refused({ one }: { one: Refusal }) {
  return (
    <section class="refused" role="alert">
      <p>
        <b>{_("{what} was not saved.", { what: one.about || _("What you wrote") })}</b> {one.why}
      </p>
      <blockquote title={one.text}>{one.text}</blockquote>
      <div class="buttons">
        {one.href && (
          <a class="btn quiet small" href={one.href}>
            {one.draft ? _("Open: it is in its field") : _("Open")}
          </a>
        )}
        <button class="btn quiet small" onClick={() => copy(one.text)}>
          <Icon name="copy" />
          {_("Copy text")}
        </button>
        <button
          class="icon-btn"
          aria-label={_("I have seen to it")}
          title={_("I have seen to it")}
          onClick={() => dropRefusal(one.key)}
        >
          <Icon name="x" />
        </button>
      </div>
    </section>
  );
}

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

function copy(text: string) {
  const done = () => toast(_("Copied"));
  navigator.clipboard?.writeText(text).then(done, () => toast(text));
}

/** Signing out clears what is kept in this browser: not without a question. */
function askBeforeSigningOut(e: Event) {
  const form = e.target, count = unsaved.peek() + refusals.peek().length;
  if (!(form instanceof HTMLFormElement)) return;
  if (new URL(form.action).pathname !== "/sign-out") return;
  e.preventDefault();
  if (!count) return leave(form);
  const question = ngettext(
    "{n} change is not saved yet. Sign out anyway?",
    "{n} changes are not saved yet. Sign out anyway?",
    count,
  );
  confirmThat(question, _("Sign out, and lose them"), () => leave(form));
}

async function leave(form: HTMLFormElement) {
  forgetWritten();
  await forgetCopies();
  form.submit();
}

/** Nothing that this person wrote stays on a machine that others use. */
function forgetWritten() {
  const own = ["outbox", "refused", "draft"].map((kind) => `tavla.${kind}.${boot.me.id}.`);
  for (const name of Object.keys(localStorage)) {
    if (own.some((prefix) => name.startsWith(prefix))) localStorage.removeItem(name);
  }
  for (const one of waiting.peek()) discard(one);
}
