// @ts-check
/** Which cards a filter lets through, and how it stands in the address. */

/** @typedef {{mine: boolean, blocked: boolean, free: boolean, fresh: boolean, areas: number[], text: string}} Filter */

/** @type {Filter} */
export const EVERYTHING = { mine: false, blocked: false, free: false, fresh: false, areas: [], text: "" };

/** @param {string} query an address's ?… @returns {Filter} */
export function fromQuery(query) {
  const given = new URLSearchParams(query);
  const areas = (given.get("area") ?? "").split(",").map(Number).filter((id) => Number.isInteger(id) && id > 0);
  return {
    mine: given.has("mine"),
    blocked: given.has("blocked"),
    free: given.has("free"),
    fresh: given.has("fresh"),
    areas,
    text: (given.get("text") ?? "").slice(0, 100),
  };
}

/** @param {Filter} filter */
export function toQuery(filter) {
  const parts = ["mine", "blocked", "free", "fresh"].filter((name) => filter[/** @type {"mine"} */ (name)]);
  if (filter.areas.length) parts.push(`area=${filter.areas.join(",")}`);
  if (filter.text) parts.push(`text=${encodeURIComponent(filter.text)}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {Filter} filter */
export function isOn(filter) {
  return toQuery(filter) !== "";
}

/**
 * All conditions must hold; several areas mean any of them.
 * @param {Filter} filter @param {any} card @param {{me: number, areasOf: (card: any) => number[], since: string | null}} known
 */
export function lets(filter, card, known) {
  if (filter.mine && !card.assignees.includes(known.me)) return false;
  if (filter.blocked && !card.blocked_at) return false;
  if (filter.free && (card.assignees.length || card.finished_at)) return false;
  if (filter.fresh && !(known.since && (card.created_at >= known.since || (card.finished_at ?? "") >= known.since))) {
    return false;
  }
  if (filter.areas.length && !known.areasOf(card).some((id) => filter.areas.includes(id))) return false;
  return !filter.text || matches(card, filter.text.toLowerCase());
}

/** @param {any} card @param {string} text */
function matches(card, text) {
  return `${card.id} ${card.title} ${card.description} ${card.labels.join(" ")}`.toLowerCase().includes(text);
}
