/** With this one, or without it where it is there already. */
export function toggled<One>(all: One[], one: One) {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
