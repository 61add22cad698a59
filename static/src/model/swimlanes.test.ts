/** Lanes, and drops into them. */
import { same } from "../testing.ts";
import { EXPEDITE, laneOf, lanesBy, valuesFor } from "./swimlanes.ts";

const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};
const facts = {
  members: [{ id: 5, name: "Ann", team_id: 1 }, { id: 6, name: "Bo", team_id: 2 }],
  teams: [{ id: 1, name: "User" }],
  areas: [],
  customers: [{ id: 4, name: "Almvik" }],
  services: [["expedite", "Expedite"], ["standard", "Standard"]] as [string, string][],
  none: "None",
  area: () => null,
  member: (id: number) => ({ 5: { team_id: 1 } })[id],
};

Deno.test("a card lies in one lane, expedite ones on top", () => {
  const one = { ...card, service: "standard", customer_id: null };
  same(
    ["assignee", "team", "area", "customer", "service", "none"].map((by) => laneOf(one, by, facts)),
    [
      "assignee:5",
      "team:1",
      "area:none",
      "customer:none",
      "service:standard",
      "all",
    ],
  );
  same(laneOf({ ...one, service: "expedite" }, "assignee", facts), EXPEDITE);
  same(lanesBy("assignee", facts).map((lane) => lane.key), [
    EXPEDITE,
    "assignee:5",
    "assignee:6",
    "assignee:none",
  ]);
});

Deno.test("a drop into a lane gives the card what the lane stands for", () => {
  const [expedite, ann, bo, none] = lanesBy("assignee", facts);
  const one = { assignees: [5, 7] };
  same(valuesFor(one, ann, ann), {});
  same(valuesFor(one, ann, bo), { assignees: [6, 7] });
  same(valuesFor(one, ann, none), { assignees: [] });
  same(valuesFor(one, ann, expedite), { service: "expedite" });
  same(valuesFor(one, expedite, bo), { service: "standard", assignees: [6, 7] });
  same(valuesFor(one, lanesBy("team", facts)[2], lanesBy("team", facts)[1]), null);
});
