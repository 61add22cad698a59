/** Words that are written and not sent. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const page = new FakePage();
const { draft, forgetSaved, giveBack, keepDraft, returnsOf } = await import("./drafts.ts");

Deno.test("a draft outlives the page under its person's name, until it is empty", () => {
  keepDraft("comment.1", "Thank you");
  same(draft("comment.1"), "Thank you");
  same(Object.keys(page.storage), ["tavla.draft.5.comment.1"]);
  keepDraft("comment.1", "");
  same([draft("comment.1"), Object.keys(page.storage)], ["", []]);
});

Deno.test("a full storage keeps what this tab was given", () => {
  page.storage.fill(true);
  keepDraft("comment.2", "long");
  same([draft("comment.2"), Object.keys(page.storage)], ["long", []]);
  page.storage.fill(false);
  keepDraft("comment.2", "short");
  same([draft("comment.2"), Object.keys(page.storage).length], ["short", 1]);
});

Deno.test("words that come back stand before what was written since, and are not doubled", () => {
  giveBack("said.1", "Refunds work");
  same([draft("said.1"), returnsOf("said.1")], ["Refunds work", 1]);
  giveBack("said.1", "Refunds work");
  keepDraft("said.1", "Prices too");
  giveBack("said.1", "Refunds work");
  same([draft("said.1"), returnsOf("said.1")], ["Refunds work\n\nPrices too", 3]);
  giveBack("said.1", "Prices");
  same(draft("said.1"), "Refunds work\n\nPrices too");
});

Deno.test("what was saved is forgotten with what it was written from, unless more was written", () => {
  keepDraft("description.1", "one");
  keepDraft("description.1.base", "{}");
  forgetSaved("description.1", "another");
  same(draft("description.1"), "one");
  forgetSaved("description.1", "one");
  same([draft("description.1"), draft("description.1.base")], ["", ""]);
});
