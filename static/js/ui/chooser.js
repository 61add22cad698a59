// @ts-check
/**
 * A combobox, a menu that one types in: what is typed is what Enter takes; arrows walk; a name that
 * is new can be made.
 */
import { useState } from "preact/hooks";
import { folded, matching } from "../model/matching.js";
import { _ } from "../sync/i18n.js";
import { Avatar, html, Icon } from "./html.js";
import { openBox } from "./menu.js";

/**
 * @typedef {{name: string, action: () => void, isOn?: boolean, person?: any, icon?: string, hue?:
 *   string}} Choice `hue` may be "": a dot without a colour
 */

/** Where the keys are while they have walked to no choice. */
export const NONE = -1;

/**
 * @param {Element} anchor @param {string} title @param {Choice[]} choices
 * @param {{name: (text: string) => string, most: number, action: (text: string) => void}}
 *   [making] of a choice that is not there
 */
export function openChooser(anchor, title, choices, making) {
  openBox(
    anchor,
    title,
    (close) =>
      html`<${Chooser} title=${title} choices=${choices} making=${making} close=${close} />`,
  );
}

/**
 * Which of `count` choices the keys have walked to; `take` gets its place at Enter.
 * @param {number} count @param {(at: number) => void} take
 */
export function useWalk(count, take) {
  const [at, setAt] = useState(NONE);
  const here = Math.min(at, count - 1);
  const keys = (/** @type {KeyboardEvent} */ e) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (step && count) setAt((Math.max(here, step > 0 ? NONE : 0) + step + count) % count);
    else if (e.key !== "Enter" || e.isComposing) return;
    else if (here !== NONE) take(here);
    e.preventDefault();
    e.stopPropagation();
  };
  return { at: here, setAt, keys };
}

/**
 * @param {{title: string, choices: Choice[], making: any, close: (giveBack: boolean) => void}}
 *   props
 */
function Chooser({ title, choices, making, close }) {
  const [text, setText] = useState("");
  const name = text.replace(/\s+/g, " ").trim(),
    found = /** @type {Choice[]} */ (matching(choices, name));
  if (making && name && !choices.some((one) => folded(one.name) === folded(name))) {
    found.push({ name: making.name(name), icon: "plus", action: () => making.action(name) });
  }
  const take = (/** @type {number} */ at) => {
    close(true);
    found[at].action();
  };
  const { at, setAt, keys } = useWalk(found.length, take);
  const typed = (/** @type {any} */ e) => {
    setText(e.target.value);
    setAt(e.target.value.trim() ? 0 : NONE);
  };
  return html`<div class="chooser">
    <label class="sr" for="chooser-text">${title}</label>
    <input id="chooser-text" role="combobox" aria-expanded="true" aria-controls="chooser-list" autocomplete="off"
      aria-activedescendant=${at === NONE ? null : `choice-${at}`} maxlength=${making?.most ?? 80}
      placeholder=${
    making ? _("Find or make new") : _("Type a name")
  } onInput=${typed} onKeyDown=${keys} />
    <ul id="chooser-list" role="listbox" aria-label=${title} aria-multiselectable="true">${
    found.map((one, i) =>
      html`
        <li key=${one.name} id=${`choice-${i}`} role="option" aria-selected=${!!one
          .isOn} data-active=${i === at}
          ref=${(/** @type {any} */ e) => i === at && e?.scrollIntoView({ block: "nearest" })}
          onClick=${() => take(i)}>${one.person &&
            html`<${Avatar} person=${one.person} />`}${one.icon &&
            html`<${Icon} name=${one.icon} />`}${one.hue !== undefined &&
            html`<i class="dot" data-hue=${one.hue || null}></i>`}<span>${one
            .name}</span>${one.isOn &&
            html`<span class="hint"><${Icon} name="check" /></span>`}</li>
      `
    )
  }</ul>
    ${
    !found.length &&
    html`<p role="status">${
      name ? _("Nothing is called that") : _("Type a name to make the first")
    }</p>`
  }
  </div>`;
}
