/** One message at a time; a refusal is read before the rest; its button is one key away. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { toast } = await import("./toast.tsx");

const shown = () => page.texts(".toast > span");

Deno.test("the newest takes the place of the one before, and goes by itself", async () => {
  toast("“Refunds” archived");
  toast("“Prices” moved");
  await page.settles();
  same(shown(), ["“Prices” moved"]);
  await page.passes(7000);
  same(shown(), []);
});

Deno.test("a refusal stays in front until it was there long enough", async () => {
  toast("The column is full.", undefined, "bad");
  await page.settles();
  toast("“Prices” moved");
  await page.settles();
  same([shown(), page.find(".toast").getAttribute("role")], [["The column is full."], "alert"]);
  await page.passes(9500);
  same(shown(), ["“Prices” moved"]);
  await page.passes(7000);
  same(shown(), []);
});

Deno.test("it stays while the pointer is on it", async () => {
  toast("“Prices” moved");
  await page.settles();
  page.find(".toast").dispatchEvent(new PointerEvent("pointerenter"));
  await page.passes(20_000);
  same(shown(), ["“Prices” moved"]);
  page.find(".toast").dispatchEvent(new PointerEvent("pointerleave"));
  await page.passes(3000);
  same(shown(), []);
});

Deno.test("F6 goes to its button and back, and Escape is done with it", async () => {
  page.main.innerHTML = "<input>";
  page.find("input").focus();
  let undone = 0;
  toast("“Prices” moved", { name: "Undo", action: () => undone++ });
  await page.settles();
  await page.press("F6");
  same(document.activeElement?.textContent, "Undo");
  await page.press("F6");
  same(document.activeElement?.tagName, "INPUT");
  await page.press("F6");
  await page.click(page.button("Undo"));
  same([undone, shown(), document.activeElement?.tagName], [1, [], "INPUT"]);
  toast("“Prices” moved", { name: "Undo", action: () => undone++ });
  await page.settles();
  await page.press("F6");
  await page.press("Escape");
  same([undone, shown(), document.activeElement?.tagName], [1, [], "INPUT"]);
});

Deno.test("over a dialog it is in the dialog, where it can be heard and pressed", async () => {
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  dialog.showModal();
  toast("Copied");
  await page.settles();
  same(dialog.contains(page.find(".toast")), true);
  dialog.close();
  same(page.find("#toasts").parentElement === document.body, true);
  dialog.remove();
});
