/** How people of a team are called among themselves. Pure. */

type Named = { id: number; name: string };

/**
 * First names where they tell people apart; with as much of the last one as that needs where they
 * do not: "Anna L", "Anna Li".
 */
export function shortNames(people: Named[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const person of people) {
    const others = people.filter((one) => one.id !== person.id && one.name !== person.name);
    found.set(person.id, shortest(person.name, others.map((one) => one.name)));
  }
  return found;
}

export const firstOf = (name: string) => name.trim().split(/\s+/)[0];

function shortest(name: string, others: string[]) {
  const first = firstOf(name), last = lastOf(name);
  const alike = others.filter((one) => firstOf(one) === first).map(lastOf);
  if (!alike.length || !last) return first;
  let letters = 1;
  while (letters < last.length && alike.some((one) => one.startsWith(last.slice(0, letters)))) {
    letters++;
  }
  return `${first} ${last.slice(0, letters)}`;
}

function lastOf(name: string) {
  const parts = name.trim().split(/\s+/);
  return parts.length > 1 ? parts[parts.length - 1] : "";
}
