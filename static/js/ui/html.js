// @ts-check
/** The few pieces that every screen draws with. */
import { Component } from "preact";
import { html } from "htm/preact";

export { html };

const ICONS = new URL("../../vendor/icons.svg", import.meta.url).pathname;

/** @param {{name: string}} props */
export const Icon = ({ name }) =>
  html`
    <svg class="icon" aria-hidden="true">
      <use href=${`${ICONS}#${name}`} />
    </svg>
  `;

/** @param {string} name */
export function initials(name) {
  const parts = name.trim().split(/\s+/);
  return (parts[0][0] + (parts.length > 1 ? parts[parts.length - 1][0] : "")).toUpperCase();
}

/** @param {{person: any}} props */
export const Avatar = ({ person }) =>
  html`<span class="avatar" data-hue=${person.hue} title=${person.name} aria-hidden="true">${
    initials(person.name)
  }</span>`;

/** Skips a component whose props are the same objects as last time. @param {(props: any) => any} view @returns {any} */
export const memo = (view) =>
  class extends Component {
    /** @override @param {Record<string, any>} next */
    shouldComponentUpdate(next) {
      for (const name in next) if (next[name] !== /** @type {any} */ (this.props)[name]) return true;
      return false;
    }
    /** @override @param {any} props */
    render(props) {
      return view(props);
    }
  };

/** Says something to people who listen instead of look. @param {string} sentence */
export function announce(sentence) {
  const place = document.getElementById("announcer");
  if (place) place.textContent = sentence;
}
