/** What was refused is named with its words; nobody signs out over what is not saved. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow({ streams: [{ stream: "board/1", epoch: 1, seq: 0, rows: {} }] });
const { watchUnsaved } = await import("./unsaved.tsx");
const { keepRefusal } = await import("../../sync/refusals.ts");
const { submit } = await import("../../sync/outbox.ts");

page.main.innerHTML = `<nav class="bar"></nav>
  <form action="http://localhost/sign-out"><button>Sign out</button></form>`;
watchUnsaved();

const leaving = () =>
  page.find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));

Deno.test("a refused text is there with why, until it is seen to", async () => {
  keepRefusal("a:1", { about: "Comment on Refunds", text: "Half an hour's work" }, "It is gone.");
  await page.settles();
  same(page.find(".refused p").textContent, "Comment on Refunds was not saved. It is gone.");
  same(page.find(".refused blockquote").textContent, "Half an hour's work");
  await page.click(page.button("I have seen to it"));
  same(page.texts(".refused"), []);
});

Deno.test("signing out asks first while a change waits, and then forgets it", async () => {
  let left = 0;
  (page.find("form") as HTMLFormElement).submit = () => left++;
  void submit({
    path: "/api/v1/cards/1/edit",
    body: '{"title":"New"}',
    summary: "",
    stream: "board/1",
  });
  await page.settles();
  same(leaving(), false);
  same(page.find("dialog h2").textContent, "1 change is not saved yet. Sign out anyway?");
  await page.click(page.button("Cancel"));
  same(left, 0);
  leaving();
  await page.click(page.button("Sign out, and lose them"));
  await page.passes(2000);
  const kept = Object.keys(page.storage).filter((name) => name.startsWith("tavla.outbox"));
  same([left, kept], [1, []]);
});
