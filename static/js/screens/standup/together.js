// @ts-check
/** The last minute, in one's own browser: thanks, and the mood of the morning by one tap. */
import { signal } from "@preact/signals";
import { boot } from "../../sync/boot.js";
import { draft, keepDraft, returnsOf } from "../../sync/drafts.js";
import { _ } from "../../sync/i18n.js";
import { html, Icon } from "../../ui/html.js";
import { mayWork } from "../board/lists.js";
import { DRAFTS, giveMood, thank } from "./actions.js";
import { thanksText } from "./ending.js";
import { team } from "./gather_scene.js";
import { MOODS } from "./moods.js";

const KEPT = "tavla.mood";
/** In which standup this browser has answered; which mood is kept nowhere. */
const answered = signal(Number(sessionStorage.getItem(KEPT) ?? 0));

/** @param {{standup: any}} props */
export function Together({ standup }) {
  if (!mayWork()) return null;
  return html`
    <section class="panel together">
      <${Mood} standup=${standup} />
      <${Thanks} standup=${standup} />
    </section>
  `;
}

/** @param {{standup: any}} props */
function Mood({ standup }) {
  const give = async (/** @type {number} */ mood) => {
    if (!await giveMood(standup, mood)) return;
    answered.value = standup.id;
    sessionStorage.setItem(KEPT, String(standup.id));
  };
  return html`<div class="mood"><h2>${_("How is the morning?")}</h2>${
    answered.value === standup.id
      ? html`<p role="status">${_("Thank you. It is counted, and nobody knows whose it is.")}</p>`
      : html`
        <div class="moods" role="group" aria-label=${_("How is the morning?")}>${MOODS.map((
          [icon, name],
          mood,
        ) =>
          html`
            <button key=${icon}
              onClick=${() => give(mood)}><${Icon} name=${icon} /><span>${name}</span></button>
          `
        )}</div>
        <p class="quiet">${_(
          "Anonymous: shown only as a sum of five or more, when the standup ends.",
        )}</p>
      `
  }</div>`;
}

/** @param {{standup: any}} props */
function Thanks({ standup }) {
  const save = (/** @type {any} */ e) => {
    e.preventDefault();
    const { text, to } = e.target.elements;
    if (text.value.trim()) thank(standup, text.value.trim(), Number(to.value) || null);
    text.value = "";
    keepDraft(DRAFTS.thanks, "");
  };
  return html`
    <form class="thank" key=${returnsOf(DRAFTS.thanks)} onSubmit=${save}>
      <h2>${_("Say thanks")}</h2>
      <ul>${standup.thanks.map((/** @type {any} */ one) =>
        html`<li key=${one.id}><${Icon} name="heart" />${thanksText(one)}</li>`
      )}</ul>
      <div
        class="row"><label class="sr" for="thank-to">${_(
          "To whom",
        )}</label><select id="thank-to" name="to"><option value="">${_(
          "Everybody",
        )}</option>${team().filter((one) => one.id !== boot.me.id).map((one) =>
          html`<option key=${one.id} value=${one.id}>${one.name}</option>`
        )}</select><label class="sr" for="thank-text">${_(
          "For what",
        )}</label><input id="thank-text" name="text" defaultValue=${draft(
          DRAFTS.thanks,
        )} onInput=${(
          /** @type {any} */ e,
        ) =>
          keepDraft(
            DRAFTS.thanks,
            e.target.value,
          )} maxlength="200" autocomplete="off" placeholder=${_(
            "For what",
          )} /><button class="btn quiet"><${Icon} name="heart" />${_("Thank")}</button></div>
    </form>
  `;
}
