// @ts-check
/**
 * What is not saved: shown with its words until it is, and asked about before it would be left
 * behind.
 */
import { render } from "preact";
import { boot } from "../sync/boot.js";
import {
  discard,
  isAtRisk,
  isFull,
  isStuck,
  nameOf,
  sendNow,
  unsaved,
  waiting,
} from "../sync/outbox.js";
import { dropRefusal, refusals } from "../sync/refusals.js";
import { _, ngettext } from "../sync/i18n.js";
import { textIn } from "../model/outbox.js";
import { confirmThat } from "./confirm.js";
import { openDialog } from "./dialog.js";
import { html, Icon } from "./html.js";
import { toast } from "./toast.js";

/** Draws the notices under the bar and asks before leaving. */
export function watchUnsaved() {
  const place = document.createElement("div");
  place.id = "unsaved";
  document.querySelector(".bar")?.after(place);
  render(html`<${UnsavedNotices} />`, place);
  addEventListener("beforeunload", (e) => isAtRisk() && e.preventDefault());
  document.addEventListener("submit", askBeforeSigningOut);
}

function UnsavedNotices() {
  return html`
    ${isFull.value &&
      html`<p class="banner" role="alert"><${Icon} name="hourglass" />${
        _("This browser’s storage is full: keep this tab open until everything is saved.")
      }</p>`}
    ${refusals.value.map((one) => html`<${Refused} key=${one.key} one=${one} />`)}
  `;
}

/** @param {{one: import("../sync/refusals.js").Refusal}} props */
function Refused({ one }) {
  return html`
    <section class="refused" role="alert">
      <p><b>${_("{what} was not saved.", { what: one.about || _("What you wrote") })}</b> ${one
        .why}</p>
      <blockquote title=${one.text}>${one.text}</blockquote>
      <div class="buttons">
        ${one.href &&
          html`<a class="btn quiet small" href=${one.href}>${
            one.draft ? _("Open: it is in its field") : _("Open")
          }</a>`}
        <button class="btn quiet small" onClick=${() => copy(one.text)}><${Icon} name="copy" />${_(
          "Copy text",
        )}</button>
        <button class="icon-btn" aria-label=${_("I have seen to it")} title=${_(
          "I have seen to it",
        )}
          onClick=${() => dropRefusal(one.key)}><${Icon} name="x" /></button>
      </div>
    </section>
  `;
}

export function openUnsaved() {
  openDialog(_("Not saved yet"), (close) => html`<${Unsaved} close=${close} />`, {
    className: "small wide",
  });
}

/** @param {{close: () => void}} props */
function Unsaved({ close }) {
  return html`
    <div class="stacked">
      <h2>${_("Not saved yet")}</h2>
      <p class="quiet">${waiting.value.length
        ? _("It is kept in this browser and sent again by itself until the server has taken it.")
        : _("Everything is saved.")}</p>
      <ol class="waiting">${waiting.value.map((one) =>
        html`<${Waiting} key=${one.key} one=${one} />`
      )}</ol>
      <div class="buttons">
        <button class="btn quiet" onClick=${close}>${_("Close")}</button>
        ${waiting.value.length > 0 &&
          html`<button class="btn" onClick=${sendNow}><${Icon} name="refresh-cw" />${
            _("Try again now")
          }</button>`}
      </div>
    </div>
  `;
}

/** @param {{one: import("../model/outbox.js").Waiting}} props */
function Waiting({ one }) {
  const text = one.written?.text ?? textIn(JSON.parse(one.body));
  const what = one.written?.about ?? (one.summary || nameOf(one) || _("A change"));
  return html`
    <li>
      <span><b>${what}</b>${text && html`<small>${text}</small>`}${isStuck(one) &&
        html`<small class="over-text">${
          _("The server fails at this one; the others go past it.")
        }</small>`}</span>
      ${text &&
        html`<button class="btn quiet small" onClick=${() => copy(text)}><${Icon} name="copy" />${
          _("Copy text")
        }</button>`}
      <button class="btn quiet small" onClick=${() =>
        confirmThat(_("Give up “{what}”?", { what }), _("Discard"), () => discard(one))}>${_(
          "Discard",
        )}</button>
    </li>
  `;
}

/** @param {string} text */
function copy(text) {
  const done = () => toast(_("Copied"));
  navigator.clipboard?.writeText(text).then(done, () => toast(text));
}

/** Signing out clears what is kept in this browser: not without a question. @param {Event} e */
function askBeforeSigningOut(e) {
  const form = /** @type {HTMLFormElement} */ (e.target),
    count = unsaved.peek() + refusals.peek().length;
  if (new URL(form.action).pathname !== "/sign-out") return;
  if (!count) return forgetAll();
  e.preventDefault();
  const question = ngettext(
    "{n} change is not saved yet. Sign out anyway?",
    "{n} changes are not saved yet. Sign out anyway?",
    count,
  );
  confirmThat(question, _("Sign out, and lose them"), () => {
    forgetAll();
    form.submit();
  });
}

/** Nothing that this person wrote stays on a machine that others use. */
function forgetAll() {
  const own = ["outbox", "refused", "draft"].map((kind) => `tavla.${kind}.${boot.me.id}.`);
  for (const name of Object.keys(localStorage)) {
    if (own.some((prefix) => name.startsWith(prefix))) localStorage.removeItem(name);
  }
  for (const one of waiting.peek()) discard(one);
}
