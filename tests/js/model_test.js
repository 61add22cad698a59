// @ts-check
/** The browser's pure rules. */
import { ageInDays, clockText, daysSince } from "../../static/js/model/ages.js";
import { EVERYTHING, fromQuery, isOn, lets, toQuery } from "../../static/js/model/filtering.js";
import { Replica } from "../../static/js/model/replica.js";
import { finishedBy, reading, workOf } from "../../static/js/model/turns.js";

const ZONE = "Europe/Stockholm";
const at = (/** @type {string} */ text) => Date.parse(text);
const card = { id: 1, assignees: [5], started_at: "2026-03-02T10:00:00.000Z", finished_at: null, blocked_at: null };

/** @param {any} is @param {any} should */
function same(is, should) {
  const left = JSON.stringify(is), right = JSON.stringify(should);
  if (left !== right) throw new Error(`${left} is not ${right}`);
}

/** @param {Partial<import("../../static/js/model/replica.js").Change>} values */
const event = (values) => ({ stream: "board/1", epoch: 1, seq: 1, kind: "x", put: {}, gone: {}, ...values });
const fresh = () => new Replica({ stream: "board/1", epoch: 1, seq: 0, rows: { card: { 1: { id: 1, title: "a" } } } });

Deno.test("a card's age counts calendar days, today is 1, also over the change to summer time", () => {
  same(ageInDays(card, at("2026-03-02T22:30:00Z"), ZONE), 1);
  same(ageInDays(card, at("2026-03-02T23:30:00Z"), ZONE), 2);
  same(ageInDays({ ...card, started_at: "2026-03-28T12:00:00.000Z" }, at("2026-03-30T12:00:00Z"), ZONE), 3);
  same(ageInDays({ ...card, finished_at: card.started_at }, at("2026-04-01T00:00:00Z"), ZONE), 0);
  same(ageInDays({ ...card, started_at: null }, at("2026-04-01T00:00:00Z"), ZONE), 0);
});

Deno.test("days since an instant are local days", () => {
  same(daysSince("2026-03-01T23:30:00.000Z", at("2026-03-02T10:00:00Z"), ZONE), 0);
});

Deno.test("clock texts", () => same([518, 59.9, 0, -12].map(clockText), ["8:38", "0:59", "0:00", "+0:12"]));

Deno.test("events that are old, doubled or early do no harm", () => {
  const replica = fresh();
  const second = event({ seq: 2, put: { card: { 1: { id: 1, title: "c" } } } });
  same(replica.receive(second).outcome, "gap");
  same(replica.view("card", "1")?.title, "a");
  same(replica.receive(event({ seq: 1, put: { card: { 1: { id: 1, title: "b" } } } })).outcome, "applied");
  same(replica.view("card", "1")?.title, "c");
  same(replica.receive(second).outcome, "old");
  same(replica.seq, 2);
});

Deno.test("another epoch asks for a reset", () => same(fresh().receive(event({ epoch: 2 })).outcome, "reset"));

Deno.test("a hope is seen at once and goes when its command is confirmed or dropped", () => {
  const replica = fresh();
  replica.hope({ key: "t:1", put: { card: { 1: { title: "hoped" } } } });
  replica.hope({ key: "t:2", put: {}, gone: { card: [1] } });
  same(replica.view("card", "1"), undefined);
  replica.drop("t:2");
  same(replica.view("card", "1")?.title, "hoped");
  replica.receive(event({ put: { card: { 1: { id: 1, title: "other", rank: "b" } } } }));
  same(replica.view("card", "1"), { id: 1, title: "hoped", rank: "b" });
  replica.receive(event({ seq: 2, command: "t:1", put: { card: { 1: { id: 1, title: "said" } } } }));
  same(replica.view("card", "1"), { id: 1, title: "said" });
});

Deno.test("a hope survives a snapshot", () => {
  const replica = fresh();
  replica.hope({ key: "t:1", put: { card: { 1: { title: "hoped" } } } });
  replica.take({ stream: "board/1", epoch: 3, seq: 9, rows: { card: { 1: { id: 1, title: "new" } } } });
  same(replica.view("card", "1")?.title, "hoped");
});

Deno.test("filters stand in the address and back, also hand-made nonsense", () => {
  const filter = { ...EVERYTHING, mine: true, areas: [2, 3], text: "å&b" };
  same(fromQuery(toQuery(filter)), filter);
  same(isOn(fromQuery("?area=x,-1,2.5&text=&unknown=1")), false);
});

Deno.test("all conditions of a filter must hold", () => {
  const known = { me: 5, areasOf: () => [2], since: "2026-03-01" };
  const one = { ...card, title: "Refunds", description: "", labels: ["money"], created_at: "2026-03-02" };
  same(lets({ ...EVERYTHING, mine: true, areas: [1, 2], text: "MONEY" }, one, known), true);
  same(lets({ ...EVERYTHING, mine: true, areas: [1] }, one, known), false);
  same(lets({ ...EVERYTHING, blocked: true }, one, known), false);
  same(lets({ ...EVERYTHING, fresh: true }, one, known), true);
  same(lets({ ...EVERYTHING, free: true }, one, known), false);
});

const standup = {
  people: [7, 8, 9],
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
  same([now.left, now.own, now.share, now.pace], [660, 60, 360, "ok"]);
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
