/** After its mark a field offers what can be put in its place. */
import { render } from "preact";
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { Inserting } = await import("./inserting.tsx");
const REPLIES = [
  { key: 1, name: "restart", text: "Have you restarted it?" },
  { key: 2, name: "reset", text: "Your password is reset." },
];

async function drawn() {
  render(null, page.main);
  render(
    <Inserting
      name="text"
      rows={3}
      most={200}
      mark="#"
      label="Replies"
      choices={(word) => REPLIES.filter(({ name }) => name.startsWith(word))}
    />,
    page.main,
  );
  const field = page.find("textarea") as HTMLTextAreaElement;
  field.focus();
  await page.passes(100);
  return field;
}

/** As somebody types it, the caret at its end. */
async function write(field: HTMLTextAreaElement, text: string) {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await page.passes(100);
}

Deno.test("arrows choose, Enter puts it where the mark was", async () => {
  const field = await drawn();
  await write(field, "Hello! #re");
  same(page.texts(".mentions button").length, 2);
  await page.press("ArrowDown");
  await page.press("Enter");
  same([field.value, page.texts(".mentions").length], ["Hello! Your password is reset.", 0]);
});

Deno.test("a mark inside a word is none, and Escape closes the list", async () => {
  const field = await drawn();
  await write(field, "C#re");
  same(page.texts(".mentions").length, 0);
  await write(field, "#res");
  same(page.texts(".mentions").length, 1);
  same(await page.press("Escape"), false);
  same(page.texts(".mentions").length, 0);
  same(await page.press("Enter"), true);
});
