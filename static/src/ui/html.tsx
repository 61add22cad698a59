/** The few pieces that every screen draws with. */
import type { Member } from "../model/rows.ts";

/** A symbol of the sprite that stands in the page itself. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
);

export function initials(name: string) {
  const parts = name.trim().split(/\s+/);
  return (parts[0][0] + (parts.length > 1 ? parts[parts.length - 1][0] : "")).toUpperCase();
}

export const Avatar = ({ person }: { person: Pick<Member, "name" | "hue"> }) => (
  <span class="avatar" data-hue={person.hue} title={person.name} aria-hidden="true">
    {initials(person.name)}
  </span>
);

/** Says something to people who listen instead of look. */
export function announce(sentence: string) {
  const place = document.getElementById("announcer");
  if (place) place.textContent = sentence;
}
