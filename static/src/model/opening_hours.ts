/** The opening hours of a day, `08:00-16:30` or empty, and the two clock times that people type. */

export const opensAt = (hours: string) => hours.split("-")[0];

/** A day that ends at midnight (24:00) ends at 00:00 in a field for times. */
export const closesAt = (hours: string) => (hours.split("-")[1] ?? "").replace("24:00", "00:00");

/** Empty, and so closed, where one of both is missing. */
export function hoursOf(opens: string, closes: string) {
  if (!opens || !closes) return "";
  return `${opens}-${closes === "00:00" ? "24:00" : closes}`;
}
