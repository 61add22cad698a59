/** A person's face: initials on their colour. */
import type { Member } from "../../model/rows.ts";

/** @param props `title` says what a press on it does, where it does something */
export const Avatar = (
  { person, title = person.name }: { person: Pick<Member, "name" | "hue">; title?: string },
) => (
  <span class="avatar" data-hue={person.hue} title={title} aria-hidden="true">
    {initials(person.name)}
  </span>
);

/** Of the first and the last name. */
export function initials(name: string) {
  const parts = name.trim().split(/\s+/);
  return (parts[0][0] + (parts.length > 1 ? parts[parts.length - 1][0] : "")).toUpperCase();
}
