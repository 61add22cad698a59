/** A question with one line for an answer. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { ask } = await import("./ask.tsx");

Deno.test("the answer comes without spaces around it, and what it led to with it", async () => {
  const heard: unknown[] = [];
  ask({
    title: "Name of the filter",
    name: "name",
    value: "Mine",
    most: 40,
    save: (text) => Promise.resolve(`saved ${text}`),
    saved: (text, answer) => heard.push(text, answer),
  });
  await page.passes(200);
  await page.type("  Old ones ", page.find("[name=name]"));
  await page.click(page.button("Save"));
  await page.passes(2000);
  same([heard, document.querySelector("dialog")], [["Old ones", "saved Old ones"], null]);
});
