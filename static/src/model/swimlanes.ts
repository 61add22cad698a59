/**
 * Swimlanes: which lane a card lies in, and what a lane stands for when a card is dropped into it.
 */
import type { Card } from "./rows.ts";

/** What a drop into a lane writes on the card. */
type Values = Partial<Pick<Card, "service" | "assignees" | "customer_id">>;
type Named = { id: number; name: string; hue?: string };
/** What of a card its lane follows from. */
export type Laned = Pick<Card, "service" | "finished_at" | "assignees" | "customer_id">;
export type Lane = { key: string; name: string; hue?: string; values: Values | null };
export type Facts<One extends Laned = Card> = {
  members: Named[];
  teams: Named[];
  areas: Named[];
  customers: Named[];
  services: [string, string][];
  none: string;
  area: (card: One) => { id: number } | null | undefined;
  member: (id: number) => { team_id: number | null } | undefined;
};

export const LANES = ["none", "team", "assignee", "area", "customer", "service"];
export const EXPEDITE = "service:expedite";

/**
 * The key of the lane that a card lies in. Expedite cards have a lane of their own, whatever the
 * lanes are by.
 */
export function laneOf<One extends Laned>(card: One, by: string, facts: Facts<One>) {
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
 */
export function lanesBy(by: string, facts: Omit<Facts, "area" | "member">): Lane[] {
  const expedite = { key: EXPEDITE, name: facts.services[0][1], values: { service: "expedite" } };
  const named = (rows: Named[], values: (row: Named) => Values | null) =>
    rows.map((row) => ({
      key: `${by}:${row.id}`,
      name: row.name,
      hue: row.hue,
      values: values(row),
    }));
  const standard = { service: "standard" };
  const kinds: Record<string, () => Lane[]> = {
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
  function none(values: Values | null): Lane {
    return { key: `${by}:none`, name: facts.none, values };
  }
  return [expedite, ...(kinds[by] ?? kinds.none)()];
}

/**
 * What dropping a card into another lane changes of it; null when the lane cannot be chosen by a
 * drop.
 */
export function valuesFor(card: Pick<Card, "assignees">, from: Lane, to: Lane): Values | null {
  if (from.key === to.key) return {};
  if (!to.values) return null;
  const leavesExpedite = from.key === EXPEDITE ? { service: "standard" } : {};
  const { assignees } = to.values;
  if (!assignees) return { ...leavesExpedite, ...to.values };
  const rest = card.assignees.slice(1).filter((id) => !assignees.includes(id));
  return { ...leavesExpedite, assignees: assignees.length ? [...assignees, ...rest] : [] };
}
