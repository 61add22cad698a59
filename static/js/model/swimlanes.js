// @ts-check
/**
 * Swimlanes: which lane a card lies in, and what a lane stands for when a card is dropped into it.
 */

/** @typedef {{key: string, name: string, hue?: string, values: Record<string, any> | null}} Lane */
/**
 * @typedef {{members: any[], teams: any[], areas: any[], customers: any[], services: [string,
 *   string][], none: string, area: (card: any) => any, member: (id: number) => any}} Facts
 */

export const LANES = ["none", "team", "assignee", "area", "customer", "service"];
export const EXPEDITE = "service:expedite";

/**
 * The key of the lane that a card lies in. Expedite cards have a lane of their own, whatever the
 * lanes are by.
 * @param {any} card @param {string} by @param {Facts} facts
 */
export function laneOf(card, by, facts) {
  if (card.service === "expedite" && !card.finished_at) return EXPEDITE;
  if (by === "assignee") return `assignee:${card.assignees[0] ?? "none"}`;
  if (by === "team") return `team:${facts.member(card.assignees[0])?.team_id ?? "none"}`;
  if (by === "area") return `area:${facts.area(card)?.id ?? "none"}`;
  if (by === "customer") return `customer:${card.customer_id ?? "none"}`;
  if (by === "service") return `service:${card.service}`;
  return "all";
}

/**
 * All lanes that a board may show, in order; `values` is what a drop into it writes, null where
 * that cannot be said.
 * @param {string} by @param {Facts} facts @returns {Lane[]}
 */
export function lanesBy(by, facts) {
  const expedite = { key: EXPEDITE, name: facts.services[0][1], values: { service: "expedite" } };
  const named = (/** @type {any[]} */ rows, /** @type {(row: any) => any} */ values) =>
    rows.map((row) => ({
      key: `${by}:${row.id}`,
      name: row.name,
      hue: row.hue,
      values: values(row),
    }));
  const standard = { service: "standard" };
  /** @type {Record<string, () => Lane[]>} */
  const kinds = {
    none: () => [{ key: "all", name: "", values: standard }],
    assignee:
      () => [...named(facts.members, (row) => ({ assignees: [row.id] })), none({ assignees: [] })],
    team: () => [...named(facts.teams, () => null), none(null)],
    area: () => [...named(facts.areas, () => null), none(null)],
    customer: () => [
      ...named(facts.customers, (row) => ({ customer_id: row.id })),
      none({ customer_id: null }),
    ],
    service: () =>
      facts.services.slice(1).map(([id, name]) => ({
        key: `service:${id}`,
        name,
        values: { service: id },
      })),
  };
  /** @param {Record<string, any> | null} values @returns {Lane} */
  function none(values) {
    return { key: `${by}:none`, name: facts.none, values };
  }
  return [expedite, ...(kinds[by] ?? kinds.none)()];
}

/**
 * What dropping a card into another lane changes of it; null when the lane cannot be chosen by a
 * drop.
 * @param {any} card @param {Lane} from @param {Lane} to
 */
export function valuesFor(card, from, to) {
  if (from.key === to.key) return {};
  if (!to.values) return null;
  const leavesExpedite = from.key === EXPEDITE ? { service: "standard" } : {};
  if (to.values.assignees) {
    const rest = card.assignees.slice(1).filter((/** @type {number} */ id) =>
      !to.values?.assignees.includes(id)
    );
    return {
      ...leavesExpedite,
      assignees: to.values.assignees.length ? [...to.values.assignees, ...rest] : [],
    };
  }
  return { ...leavesExpedite, ...to.values };
}
