// @ts-check
/** Asks before what cannot be taken back for long. */
import { _ } from "../sync/i18n.js";
import { openDialog } from "./dialog.js";
import { html } from "./html.js";

/** @param {string} question @param {string} name of the action @param {() => void} action */
export function confirmThat(question, name, action) {
  openDialog(question, (close) => {
    const go = () => {
      close();
      action();
    };
    return html`
      <div class="stacked">
        <h2>${question}</h2>
        <div
          class="buttons"><button class="btn quiet" autofocus onClick=${close}>${_(
            "Cancel",
          )}</button><button class="btn bad" onClick=${go}>${name}</button></div>
      </div>
    `;
  });
}
