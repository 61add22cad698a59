/** Texts that the server has refused. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const page = new FakePage();
const { draft } = await import("./drafts.ts");
const { dropRefusal, dropRefusalsIn, keepRefusal, refusals } = await import("./refusals.ts");

const shown = () => refusals.value.map((one) => `${one.text}: ${one.why}`);

Deno.test("a refused text is back in its field, and named until somebody has seen to it", () => {
  keepRefusal("a:1", { text: "Hello", draft: "comment.1" }, "The card is gone.");
  same([shown(), draft("comment.1")], [["Hello: The card is gone."], "Hello"]);
  dropRefusal("a:1");
  same([shown(), draft("comment.1")], [[], "Hello"]);
});

Deno.test("the same text refused again is named once; once it is saved it is named no more", () => {
  keepRefusal("a:2", { text: "Hej", draft: "comment.2" }, "Full.");
  keepRefusal("a:3", { text: "Hej", draft: "comment.2" }, "Still full.");
  keepRefusal("a:4", { text: "Other" }, "Gone.");
  same(shown(), ["Hej: Still full.", "Other: Gone."]);
  dropRefusalsIn("comment.2", "Hej, all");
  same(shown(), ["Other: Gone."]);
  dropRefusal("a:4");
});

Deno.test("it is named also when the storage is full, and in the other tabs", () => {
  page.storage.fill(true);
  keepRefusal("a:5", { text: "Hello" }, "Gone.");
  page.storage.fill(false);
  same(shown(), ["Hello: Gone."]);
  page.storage.setItem(
    "tavla.refused.5.b:1",
    JSON.stringify({ key: "b:1", text: "Hi", why: "No." }),
  );
  dispatchEvent(Object.assign(new Event("storage"), { key: "tavla.refused.5.b:1" }));
  same(shown(), ["Hi: No.", "Hello: Gone."]);
});
