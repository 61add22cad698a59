// @ts-check
/**
 * Which colour each label of the board has: chosen by whoever works on it, at once, for everybody.
 */
import { boot } from "../../sync/boot.js";
import { row } from "../../sync/store.js";
import { _ } from "../../sync/i18n.js";
import { openDialog } from "../../ui/dialog.js";
import { html } from "../../ui/html.js";
import { hueOf, HUES, Label } from "../../ui/label.js";
import { act } from "./actions.js";
import { labelsInUse } from "./lists.js";

export function openLabelColours() {
  openDialog(_("Colours of labels"), (close) => html`<${Colours} close=${close} />`, {
    className: "small wide",
  });
}

/** What the chooser of labels ends with. */
export const colourChoice = () => ({
  name: _("Colours of labels …"),
  icon: "settings",
  action: openLabelColours,
});

/** @param {string} label */
const choiceOf = (label) => ({ name: label, hue: hueOf(boot.board, label) });

/** Every label in use, with its colour, as the chooser shows it. */
export const labelChoices = () => labelsInUse().map(choiceOf);

/** @param {{close: () => void}} props */
function Colours({ close }) {
  const labels = labelsInUse();
  return html`
    <div class="stacked">
      <h2>${_("Colours of labels")}</h2>
      ${labels.length === 0 &&
        html`<p>${_("No card has a label yet. Give one to a card first.")}</p>`}
      ${labels.map((label) => html`<${Row} key=${label} label=${label} />`)}
      <div class="buttons"><button class="btn" onClick=${close}>${_("Close")}</button></div>
    </div>
  `;
}

/** @param {{label: string}} props */
function Row({ label }) {
  const now = hueOf(boot.board, label);
  return html`
    <fieldset class="hues">
      <legend><${Label} board=${boot.board} name=${label} /></legend>
      ${Object.entries({ "": _("no colour"), ...HUES }).map(([hue, name]) =>
        html`
          <label key=${hue} data-hue=${hue || null} title=${name}><input type="radio"
            name=${`hue of ${label}`} checked=${now === hue}
            onChange=${() => colour(label, hue || null)} /><span class="dot"></span><span
            class="sr">${name}</span></label>
        `
      )}
    </fieldset>
  `;
}

/** @param {string} label @param {string | null} hue */
function colour(label, hue) {
  const { [label]: _before, ...others } = row("board", boot.board).label_hues;
  const label_hues = hue ? { ...others, [label]: hue } : others;
  return act(
    `boards/${boot.board}/labels/colour`,
    { label, hue },
    _("the colour of “{label}”", { label }),
    { put: { board: { [boot.board]: { label_hues } } } },
  );
}
