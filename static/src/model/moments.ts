/** Clock times of where this browser is, as fields of a form have them. */

/** `2026-11-30T08:00`. */
export function localText(moment: Date) {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The inverse, as an instant. */
export const instantOf = (local: string) => new Date(local).toISOString();
