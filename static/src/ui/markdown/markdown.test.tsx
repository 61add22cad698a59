/** A text is as it was written until the server has rendered it, and its boxes can be ticked. */
import { render } from "preact";
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { Markdown } = await import("./markdown.tsx");
const HTML = `<ul><li><input type="checkbox" data-line="3"> Ask</li></ul>`;

async function drawn(text: string, tick?: (line: number, isDone: boolean) => void) {
  render(null, page.main);
  render(<Markdown text={text} tick={tick} />, page.main);
  await page.passes(300);
}

Deno.test("it stands as written while nobody can render it, its marks unread", async () => {
  page.serve = () => null;
  await drawn("**Now**\n\n<b>raw</b>");
  same(page.texts(".as-written"), ["**Now**", "<b>raw</b>"]);
});

Deno.test("a box that is ticked says its line, and only shows where nobody may tick", async () => {
  page.serve = () => ({ body: { html: HTML } });
  const ticked: unknown[] = [];
  await drawn("- [ ] Ask", (line, isDone) => ticked.push(line, isDone));
  const box = page.find("main input") as HTMLInputElement;
  same(box.disabled, false);
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  same(ticked, [3, true]);
  await drawn("- [ ] Ask");
  same((page.find("main input") as HTMLInputElement).disabled, true);
});

Deno.test("the same text is asked for once", async () => {
  const before = page.sent.length;
  await drawn("Once");
  await drawn("Once");
  same(page.sent.length - before, 1);
});
