/** Answers and refusals. */
import { same } from "../testing.ts";
import { answerIn, conflictIn } from "./answers.ts";

Deno.test("an answer has events and what was made, also where the reply says nothing", () => {
  same(answerIn({ events: [], result: { card: 3 } }), { events: [], result: { card: 3 } });
  same(answerIn(null), { events: [], result: {} });
});

Deno.test("only a text that was changed meanwhile is a conflict", () => {
  const facts = { theirs: "a", yours: "b", version: 2 };
  same(conflictIn({ code: "text_changed_meanwhile", facts }), facts);
  same(conflictIn({ code: "card_archived", facts }), undefined);
  same(conflictIn(null), undefined);
});
