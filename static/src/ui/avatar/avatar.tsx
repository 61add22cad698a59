/** A person's face: initials on their colour. */
import type { Member } from "../../model/rows.ts";

export const Avatar = ({ person }: { person: Pick<Member, "name" | "hue"> }) => (
  <span class="avatar" data-hue={person.hue} title={person.name} aria-hidden="true">
    {initials(person.name)}
  </span>
);

/** Of the first and the last name. */
export function initials(name: string) {
  const parts = name.trim().split(/\s+/);
  return (parts[0][0] + (parts.length > 1 ? parts[parts.length - 1][0] : "")).toUpperCase();
}
