/** What a team looks back at: topics, groups, dots, time, the record. */
import { same } from "../testing.ts";
import {
  dotsLeft,
  groupOf,
  lotName,
  nextTopic,
  recordText,
  timeLeft,
  topicsOf,
  withDots,
} from "./retrospective.ts";
import type { RetrospectiveNote } from "./rows.ts";

const note = (id: number, more: Partial<RetrospectiveNote> = {}): RetrospectiveNote => ({
  id,
  retrospective_id: 1,
  column_id: 1,
  text: `Note ${id}`,
  author_id: null,
  under_id: null,
  dots: 0,
  is_talked_about: false,
  ...more,
});

Deno.test("the most dots are talked about first, and what has been talked about is not next", () => {
  const notes = [note(1), note(2, { dots: 3, is_talked_about: true }), note(3, { dots: 2 })];
  const topics = topicsOf([...notes, note(4, { under_id: 2, dots: 0 })]);
  same(topics.map((one) => one.id), [2, 3, 1]);
  same(nextTopic(topics, 2)?.id, 3);
  same(nextTopic(topics, 3)?.id, 1);
  same(nextTopic(topics.map((one) => ({ ...one, is_talked_about: true })), 1), undefined);
});

Deno.test("a group is what stands under its note", () => {
  const top = note(2), notes = [note(9, { under_id: 2 }), top, note(5, { under_id: 2 }), note(1)];
  same(groupOf(notes, top).map((one) => one.id), [5, 9]);
});

Deno.test("nobody can put more dots on a note than they have left", () => {
  same(dotsLeft(3, { 1: 2 }), 1);
  same(withDots({ 1: 2 }, 2, 5, 3), { 1: 2, 2: 1 });
  same(withDots({ 1: 2 }, 1, 3, 3), { 1: 3 });
  same(withDots({ 1: 2 }, 1, -1, 3), { 1: 0 });
});

Deno.test("time runs down, and then over", () => {
  const ends = "2028-02-29T09:05:00Z", at = (time: string) => Date.parse(`2028-02-29T${time}Z`);
  same(timeLeft(ends, at("09:00:55")), "4:05");
  same(timeLeft(ends, at("09:05:00")), "0:00");
  same(timeLeft(ends, at("09:05:12")), "+0:12");
});

Deno.test("a name by lot is no other's", () => {
  same(/^[0-9a-f]{32}$/.test(lotName()), true);
  same(lotName() === lotName(), false);
});

Deno.test("the record as text has columns with something in them, groups, dots and owners", () => {
  const agreement = {
    id: 1,
    retrospective_id: 1,
    text: "Fewer meetings",
    owner_id: 7,
    board_id: null,
    card_id: null,
    outcome: "",
    answered_at: null,
  };
  const recorded = {
    title: "Spring",
    columns: [{ id: 1, kind: "positive" }, { id: 2, kind: "negative" }],
    notes: [note(1, { dots: 2 }), note(2, { under_id: 1 }), note(3)],
    agreements: [agreement],
  };
  const words = {
    agreed: "Agreed",
    column: ({ kind }: { kind: string }) => kind,
    dots: (n: number) => `${n} dots`,
    owner: (id: number | null) => id === 7 ? "Ann" : "",
  };
  same(
    recordText(recorded, words),
    "Spring\n\npositive\n- Note 1 (2 dots)\n  - Note 2\n- Note 3\n\nAgreed\n- Fewer meetings (Ann)",
  );
});
