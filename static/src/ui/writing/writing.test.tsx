/** A field for Markdown: buttons for the marks, and names after an @. */
import { render } from "preact";
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const member = {
  5: { id: 5, name: "Ann Sjölund", is_active: true },
  6: { id: 6, name: "Anders Ek", is_active: true },
  7: { id: 7, name: "Ante Borta", is_active: false },
};
const page = new FakeWindow({
  streams: [{ stream: "organisation", epoch: 1, seq: 0, rows: { member } }],
});
const { Writing } = await import("./writing.tsx");

let heard = "", dropped: string[] = [];

async function drawn(value = "") {
  render(null, page.main);
  heard = "";
  dropped = [];
  render(
    <Writing
      id="text"
      name="text"
      rows={3}
      most={500}
      value={value}
      label="Comment"
      onText={(text) => heard = text}
      onFiles={(files) => dropped.push(...files.map(({ name }) => name))}
    />,
    page.main,
  );
  await page.passes(100);
  const field = page.find("textarea") as HTMLTextAreaElement;
  field.focus();
  return field;
}

async function write(field: HTMLTextAreaElement, text: string) {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await page.passes(100);
}

Deno.test("a mark goes around what is chosen, and a line's mark begins a line", async () => {
  const field = await drawn("new order");
  field.setSelectionRange(0, 3);
  await page.click(page.button("Bold"));
  same([field.value, heard], ["**new** order", "**new** order"]);
  field.setSelectionRange(0, 0);
  await page.click(page.button("Heading"));
  same(field.value, "## heading**new** order");
});

Deno.test("after an @ the people who are here are offered, and Enter writes the name", async () => {
  const field = await drawn();
  await write(field, "Ask @an");
  same(page.texts(".mentions li"), ["@Anders Ek", "@Ann Sjölund"]);
  await page.press("ArrowDown");
  same(await page.press("Enter"), false);
  same([heard, page.texts(".mentions li")], ["Ask @Ann Sjölund ", []]);
});

Deno.test("a mail address is no mention", async () => {
  const field = await drawn();
  await write(field, "ann@an");
  same([page.texts(".mentions li"), await page.press("Enter")], [[], true]);
});
