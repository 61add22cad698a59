/**
 * What is not saved: shown with its words until it is, and asked about before it would be left
 * behind.
 */
import { render } from "preact";
import { boot } from "../../sync/boot.ts";
import { discard, isAtRisk, isFull, unsaved, waiting } from "../../sync/outbox.ts";
import { forgetCopies } from "../../sync/local_copy.ts";
import { dropRefusal, refusals } from "../../sync/refusals.ts";
import { _, ngettext } from "../../sync/i18n.ts";
import { confirmThat } from "../confirm/confirm.tsx";
import { Icon } from "../icon/icon.tsx";
import { copy } from "./copy.ts";
import type { Refusal } from "../../sync/refusals.ts";

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
