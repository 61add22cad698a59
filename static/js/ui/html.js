// @ts-check
/** The few pieces that every screen draws with. */
import { html } from "htm/preact";

export { html };

/** A symbol of the sprite that stands in the page itself. @param {{name: string}} props */
export const Icon = ({ name }) =>
  html`
    <svg class="icon" aria-hidden="true">
      <use href=${`#icon-${name}`} />
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

/** Says something to people who listen instead of look. @param {string} sentence */
export function announce(sentence) {
  const place = document.getElementById("announcer");
  if (place) place.textContent = sentence;
}
