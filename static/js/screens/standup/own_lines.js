// @ts-check
/**
 * What this person wants to say: short lines, written beforehand, for the wall when it is their
 * turn.
 */
import { boot } from "../../sync/boot.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { DRAFTS, prepare, say } from "./actions.js";

/** Into an open standup, or kept for the next one. @param {{lines: any[], standup?: any}} props */
export function OwnLines({ lines, standup }) {
  const mine = lines.filter((line) => line.member === boot.me.id);
  const write = (/** @type {string} */ text, /** @type {number | null} */ line) =>
    standup ? say(standup, boot.me.id, text, line) : prepare(text, line);
  const add = (/** @type {any} */ e) => {
    e.preventDefault();
    const field = e.target.elements.text;
    if (field.value.trim()) write(field.value.trim(), null);
    field.value = "";
    keepDraft(DRAFTS.line, "");
  };
  return html`
    <div class="own-lines">
      <h2>${_("What I want to say")}</h2>
      <ul>${mine.map((line) =>
        html`<li key=${line.id}><${Icon} name="message-square" /><span>${line.text}</span>
      <button class="icon-btn" aria-label=${
          _("Remove “{text}”", { text: line.text })
        } onClick=${() => write("", line.id)}><${Icon} name="x" /></button></li>`
      )}</ul>
      <form key=${returnsOf(DRAFTS.line)} onSubmit=${add}><label class="sr" for="own-line">${_(
        "What I want to say",
      )}</label>
          <input id="own-line" name="text" defaultValue=${draft(DRAFTS.line)} onInput=${(
            /** @type {any} */ e,
          ) =>
            keepDraft(
              DRAFTS.line,
              e.target.value,
            )} maxlength="200" autocomplete="off" placeholder=${_(
              "One line: what is done, what holds me up, what I need",
            )} /><button class="btn quiet">${_("Add")}</button></form>
    </div>
  `;
}
