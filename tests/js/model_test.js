// @ts-check
/** The browser's pure rules. */
import { wantsSplit } from "../../static/js/model/ageing.js";
import { ageInDays, clockText, daysSince } from "../../static/js/model/days.js";
import { EVERYTHING, fromQuery, isOn, lets, toQuery } from "../../static/js/model/filtering.js";
import { held } from "../../static/js/model/hold_list.js";
import { EXPEDITE, laneOf, lanesBy, valuesFor } from "../../static/js/model/swimlanes.js";
import {
  fitting,
  legiblePixels,
  linesOf,
  sizeWithin,
  SMALLEST,
  unitOf,
} from "../../static/js/model/legible.js";
import { sceneAt, within } from "../../static/js/model/playlist.js";
import { Replica } from "../../static/js/model/replica.js";
import { finishedBy, reading, workOf } from "../../static/js/model/turns.js";

const ZONE = "Europe/Stockholm";
const at = (/** @type {string} */ text) => Date.parse(text);
const card = {
  id: 1,
  assignees: [5],
  started_at: "2026-03-02T10:00:00.000Z",
  finished_at: null,
  blocked_at: null,
};

/** @param {any} is @param {any} should */
function same(is, should) {
  const left = JSON.stringify(is), right = JSON.stringify(should);
  if (left !== right) throw new Error(`${left} is not ${right}`);
}

/** @param {Partial<import("../../static/js/model/replica.js").Change>} values */
const event = (values) => ({
  stream: "board/1",
  epoch: 1,
  seq: 1,
  kind: "x",
  put: {},
  gone: {},
  ...values,
});
const fresh = () =>
  new Replica({
    stream: "board/1",
    epoch: 1,
    seq: 0,
    rows: { card: { 1: { id: 1, title: "a" } } },
  });

Deno.test("a card's age counts calendar days, today is 1, also into summer time", () => {
  same(ageInDays(card, at("2026-03-02T22:30:00Z"), ZONE), 1);
  same(ageInDays(card, at("2026-03-02T23:30:00Z"), ZONE), 2);
  same(
    ageInDays(
      { ...card, started_at: "2026-03-28T12:00:00.000Z" },
      at("2026-03-30T12:00:00Z"),
      ZONE,
    ),
    3,
  );
  same(ageInDays({ ...card, finished_at: card.started_at }, at("2026-04-01T00:00:00Z"), ZONE), 0);
  same(ageInDays({ ...card, started_at: null }, at("2026-04-01T00:00:00Z"), ZONE), 0);
});

Deno.test("days since an instant are local days", () => {
  same(daysSince("2026-03-01T23:30:00.000Z", at("2026-03-02T10:00:00Z"), ZONE), 0);
});

Deno.test("clock texts", () =>
  same([518, 59.9, 0, -12].map(clockText), ["8:38", "0:59", "0:00", "+0:12"]));

Deno.test("events that are old, doubled or early do no harm", () => {
  const replica = fresh();
  const second = event({ seq: 2, put: { card: { 1: { id: 1, title: "c" } } } });
  same(replica.receive(second).outcome, "gap");
  same(replica.view("card", "1")?.title, "a");
  same(
    replica.receive(event({ seq: 1, put: { card: { 1: { id: 1, title: "b" } } } })).outcome,
    "applied",
  );
  same(replica.view("card", "1")?.title, "c");
  same(replica.receive(second).outcome, "old");
  same(replica.seq, 2);
});

Deno.test("another epoch asks for a reset", () =>
  same(fresh().receive(event({ epoch: 2 })).outcome, "reset"));

Deno.test("an optimistic update is seen at once, until its command is confirmed or dropped", () => {
  const replica = fresh();
  replica.show({ key: "t:1", put: { card: { 1: { title: "shown early" } } } });
  replica.show({ key: "t:2", put: {}, gone: { card: [1] } });
  same(replica.view("card", "1"), undefined);
  replica.drop("t:2");
  same(replica.view("card", "1")?.title, "shown early");
  replica.receive(event({ put: { card: { 1: { id: 1, title: "other", rank: "b" } } } }));
  same(replica.view("card", "1")?.title, "shown early");
  same(replica.view("card", "1")?.rank, "b");
  replica.receive(
    event({ seq: 2, command: "t:1", put: { card: { 1: { id: 1, title: "said" } } } }),
  );
  same(replica.view("card", "1")?.title, "said");
});

Deno.test("what a row does not say holds its usual value, what an event does not say stays", () => {
  const replica = fresh();
  same(replica.view("card", "1")?.labels, []);
  same(replica.view("card", "1")?.is_title_on_wall, true);
  const put = { card: { 1: { labels: ["x"] }, 2: { id: 2, title: "new" } } };
  replica.receive(event({ put }));
  same(replica.view("card", "1")?.title, "a");
  same(replica.view("card", "1")?.labels, ["x"]);
  same(replica.view("card", "2")?.labels, []);
  replica.receive(event({ seq: 2, put: { card: { 1: { id: 1, labels: [] } } } }));
  same(replica.view("card", "1")?.labels, []);
});

Deno.test("an event that follows another history asks for a reset", () => {
  const replica = new Replica({ stream: "board/1", epoch: 1, seq: 4, mark: 40, rows: {} });
  same(replica.receive(event({ seq: 4, mark: 40, after: 30 })).outcome, "old");
  same(replica.receive(event({ seq: 4, mark: 41, after: 30 })).outcome, "reset");
  same(replica.receive(event({ seq: 5, mark: 50, after: 41 })).outcome, "reset");
  same(replica.seq, 4);
  same(replica.receive(event({ seq: 5, mark: 50, after: 40 })).outcome, "applied");
  same([replica.seq, replica.mark, replica.snapshot().mark], [5, 50, 50]);
});

Deno.test("a snapshot with a lower number is taken, with what follows it", () => {
  const replica = new Replica({
    stream: "board/1",
    epoch: 1,
    seq: 9,
    mark: 90,
    rows: { card: { 7: { id: 7 } } },
  });
  replica.doubt();
  same(
    replica.receive(event({ seq: 10, mark: 100, after: 90, put: { card: { 8: { id: 8 } } } }))
      .outcome,
    "gap",
  );
  same(replica.view("card", "8"), undefined);
  replica.receive(
    event({ seq: 6, mark: 61, after: 51, put: { card: { 1: { id: 1, title: "new" } } } }),
  );
  replica.take({
    stream: "board/1",
    epoch: 1,
    seq: 5,
    mark: 51,
    rows: { card: { 1: { id: 1, title: "old" } } },
  });
  same(replica.view("card", "7"), undefined);
  same(replica.view("card", "1")?.title, "new");
  same([replica.seq, replica.isDoubted], [6, false]);
});

Deno.test("a program that knows no marks goes by numbers", () => {
  const replica = fresh();
  same(replica.receive(event({ seq: 1, mark: 10, after: 3 })).outcome, "applied");
});

Deno.test("an optimistic update survives a snapshot", () => {
  const replica = fresh();
  replica.show({ key: "t:1", put: { card: { 1: { title: "shown early" } } } });
  replica.take({
    stream: "board/1",
    epoch: 3,
    seq: 9,
    rows: { card: { 1: { id: 1, title: "new" } } },
  });
  same(replica.view("card", "1")?.title, "shown early");
});

Deno.test("filters stand in the address and back, also hand-made nonsense", () => {
  const filter = {
    ...EVERYTHING,
    mine: true,
    asks: true,
    areas: [2, 3],
    people: [7],
    labels: ["å&b", "c d"],
    services: ["expedite"],
    due: /** @type {"late"} */ ("late"),
    age: 5,
    text: "å&b",
  };
  same(fromQuery(toQuery(filter)), filter);
  same(
    isOn(fromQuery("?area=x,-1,2.5&text=&unknown=1&due=soon&age=-4&service=gold&people=1e9,")),
    true,
  );
  same(fromQuery("?people=1e9,&area=x,-1&due=soon&age=NaN&service=gold"), {
    ...EVERYTHING,
    people: [1e9],
  });
});

Deno.test("all conditions of a filter must hold", () => {
  const known = {
    me: 5,
    areasOf: () => [2],
    since: "2026-03-01",
    isStale: () => false,
    now: at("2026-03-06T12:00:00Z"),
    zone: ZONE,
  };
  const words = {
    title: "Refunds",
    description: "",
    labels: ["money"],
    created_at: "2026-03-02",
    question_count: 0,
  };
  const one = { ...card, ...words, due_on: "2026-03-05", customer_id: 4, service: "standard" };
  const passes = (/** @type {any} */ filter) => lets({ ...EVERYTHING, ...filter }, one, known);
  same(passes({ mine: true, areas: [1, 2], text: "MONEY" }), true);
  for (
    const filter of [
      { mine: true, areas: [1] },
      { blocked: true },
      { free: true },
      { stale: true },
      { asks: true },
      { done: true },
      { people: [6] },
      { labels: ["time"] },
      { customers: [3] },
      { services: ["expedite"] },
      { due: "none" },
      { age: 6 },
    ]
  ) same([filter, passes(filter)], [filter, false]);
  for (
    const filter of [
      { added: true },
      { added: true, done: true },
      { people: [5, 6] },
      { labels: ["money", "x"] },
      { customers: [4] },
      { due: "late" },
      { due: "week" },
      { age: 5 },
    ]
  ) same([filter, passes(filter)], [filter, true]);
});

Deno.test("an old or unmoved card asks to be split, a finished one never", () => {
  const now = at("2026-03-12T12:00:00Z"), moved_at = "2026-03-05T10:00:00.000Z";
  const known = { usualDays: 10, heldAt: "2026-03-04T07:00:00.000Z", now, zone: ZONE };
  same(wantsSplit({ ...card, moved_at }, known), "older");
  same(wantsSplit({ ...card, moved_at }, { ...known, usualDays: 11 }), "");
  same(
    wantsSplit({ ...card, moved_at }, {
      ...known,
      usualDays: null,
      heldAt: "2026-03-06T07:00:00.000Z",
    }),
    "unmoved",
  );
  same(wantsSplit({ ...card, moved_at, finished_at: moved_at }, known), "");
  same(wantsSplit({ ...card, moved_at, started_at: null }, known), "");
});

const facts = {
  members: [{ id: 5, name: "Ann", team_id: 1 }, { id: 6, name: "Bo", team_id: 2 }],
  teams: [{ id: 1, name: "User" }],
  areas: [],
  customers: [{ id: 4, name: "Almvik" }],
  services:
    /** @type {[string, string][]} */ ([["expedite", "Expedite"], ["standard", "Standard"]]),
  none: "None",
  area: () => null,
  member: (/** @type {number} */ id) => ({ 5: { team_id: 1 } })[id],
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

Deno.test("a list that is held still says how much has changed", () => {
  same(held([1, 2, 3], [1, 2, 3]), { ids: [1, 2, 3], isHeld: false, news: 0 });
  same(held([1, 2, 3], [9, 1, 3]), { ids: [1, 2, 3], isHeld: true, news: 2 });
  same(held([1, 2, 3], [3, 1, 2]), { ids: [1, 2, 3], isHeld: true, news: 1 });
});

const standup = {
  people: [7, 8, 9],
  columns: [3, 2],
  style: "round",
  turn: 1,
  minutes: 15,
  started_at: "2026-03-02T07:30:00.000Z",
  ends_at: "2026-03-02T07:45:00.000Z",
  turn_started_at: "2026-03-02T07:33:00.000Z",
  paused_at: null,
  spent: { 7: 180 },
  state: "running",
};

Deno.test("the fair share is divided anew over those still to speak", () => {
  const now = reading(standup, at("2026-03-02T07:34:00Z"));
  same([now.left, now.own, now.share, now.pace], [660, 60, 330, "ok"]);
  same(reading({ ...standup, people: [7, 8, 9, 10] }, at("2026-03-02T07:34:00Z")).share, 220);
  same(reading({ ...standup, turn: 3 }, at("2026-03-02T07:34:00Z")).share, 60);
  same(reading({ ...standup, style: "board" }, at("2026-03-02T07:34:00Z")).share, 660);
});

Deno.test("late and over are seen", () => {
  same(reading(standup, at("2026-03-02T07:39:20Z")).pace, "late");
  same(reading(standup, at("2026-03-02T07:45:01Z")).pace, "over");
});

Deno.test("while paused nothing moves", () => {
  const paused = { ...standup, paused_at: "2026-03-02T07:34:00.000Z" };
  same(reading(paused, at("2026-03-02T09:00:00Z")).left, 660);
});

Deno.test("a person's cards: stuck first, then right to left, oldest first", () => {
  const cards = [
    { ...card, id: 1, column_id: 1 },
    { ...card, id: 2, column_id: 2, started_at: "2026-03-01T00:00:00.000Z" },
    { ...card, id: 3, column_id: 2, started_at: "2026-02-01T00:00:00.000Z" },
    { ...card, id: 4, column_id: 1, blocked_at: "2026-03-02T00:00:00.000Z" },
    { ...card, id: 5, column_id: 2, assignees: [6] },
  ];
  same(workOf(cards, 5, (id) => id).map((one) => one.id), [4, 3, 2, 1]);
  const done = { ...card, id: 9, finished_at: "2026-03-02T11:00:00.000Z", finished_by: [5] };
  same(finishedBy([done], 5, "2026-03-02T10:00:00.000Z").length, 1);
  same(finishedBy([done], 5, "2026-03-02T12:00:00.000Z").length, 0);
});

Deno.test("text is as large as inches and distance need (the table of ISO 9241)", () => {
  const hd = { width: 1920, height: 1080 };
  const table = [[43, 300, 40], [55, 400, 42], [65, 500, 44], [75, 400, 31], [43, 400, 54], [
    55,
    600,
    63,
  ]];
  same(
    table.map(([inches, cm]) => Math.round(legiblePixels(hd, inches, cm))),
    table.map((one) => one[2]),
  );
  same(Math.round(legiblePixels({ width: 3840, height: 2160 }, 55, 400)), 84);
});

Deno.test("the unit is as large as the picture was drawn for, and no larger than fits", () => {
  const hd = { width: 1920, height: 1080 };
  same(unitOf(hd, 75, 300), { unit: 16, isTooFar: false });
  same(Math.round(unitOf(hd, 43, 400).unit * SMALLEST), 54);
  same([500, 600, 700].map((cm) => unitOf(hd, 55, cm).isTooFar), [false, false, true]);
  same(unitOf(hd, 24, 600).isTooFar, true);
  same(unitOf({ width: 1080, height: 1920 }, 75, 200).unit, 15);
});

Deno.test("what does not fit is counted, and the line that says so has room", () => {
  const entries = [4, 4, 4, 4].map((size) => ({ size }));
  same([16, 15, 12, 0].map((room) => fitting(entries, room, 3).rest), [0, 1, 2, 3]);
  same([linesOf("short", 60), linesOf("x".repeat(60), 60), linesOf("x".repeat(600), 60)], [
    1,
    2,
    2,
  ]);
});

Deno.test("two hundred letters step down to what can still be read, a greeting does not", () => {
  const place = { width: 76, height: 36 };
  same(sizeWithin("Cake at three", place, 7.5), 7.5);
  const long = sizeWithin("x".repeat(200), place, 7.5);
  same(long < 5 && long > 3.2, true);
  same(sizeWithin("x".repeat(5000), place, 7.5), 3.2);
});

Deno.test("a wall's scene follows from the clock alone; empty ones are passed over", () => {
  const item = (/** @type {string} */ scene, seconds = 10, from = "", to = "") => ({
    scene,
    seconds,
    from,
    to,
  });
  const list = [item("brief"), item("flow", 20), item("desk", 10, "08:00", "16:00")];
  const scenes = (/** @type {string} */ clock) =>
    [0, 10, 29, 30, 39, 40].map((second) => sceneAt(list, () => true, clock, second * 1000));
  same(scenes("09:00"), ["brief", "flow", "flow", "desk", "desk", "brief"]);
  same(scenes("17:00"), ["brief", "flow", "flow", "brief", "brief", "flow"]);
  same(sceneAt(list, (scene) => scene === "desk", "17:00", 0), "clock");
  same([
    within("23:30", "22:00", "06:00"),
    within("12:00", "22:00", "06:00"),
    within("12:00", "", ""),
  ], [
    true,
    false,
    true,
  ]);
});
