/** What cannot be taken back is asked about first. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { confirmThat } = await import("./confirm.tsx");

let done = 0;
const asked = () => confirmThat("Remove the team?", "Remove", () => done++);

Deno.test("Cancel does nothing", async () => {
  asked();
  await page.click(page.button("Cancel"));
  same([done, document.querySelector("dialog")], [0, null]);
});

Deno.test("its own name does it, once", async () => {
  asked();
  same(page.find("dialog").getAttribute("aria-label"), "Remove the team?");
  await page.click(page.button("Remove"));
  same([done, document.querySelector("dialog")], [1, null]);
});
