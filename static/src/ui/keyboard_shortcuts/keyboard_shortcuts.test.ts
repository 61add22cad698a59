/** Single letters act, but never while somebody types, and never with a modifier. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow({ me: { id: 5, name: "Ann", has_single_keys: true } });
const { useKeys } = await import("./keyboard_shortcuts.ts");

let pressed: string[] = [];
useKeys([
  { keys: ["n"], name: "New card", action: () => pressed.push("n") },
  { keys: ["Enter"], name: "Open", action: () => pressed.push("open") },
  { keys: ["PageDown"], name: "Next", action: () => pressed.push("next") },
]);

function at(html: string) {
  pressed = [];
  page.main.innerHTML = html;
  page.find("main > *").focus();
}

Deno.test("a letter acts on the page", async () => {
  at("<section tabindex=-1></section>");
  same(await page.press("n"), false);
  same(pressed, ["n"]);
  await page.press("n", { ctrlKey: true });
  await page.press("n", { altKey: true });
  same(pressed, ["n"]);
});

Deno.test("while somebody types it is a letter, and a clicker goes on in one line", async () => {
  at("<input>");
  same(await page.press("n"), true);
  await page.press("PageDown");
  same(pressed, ["next"]);
  at("<textarea></textarea>");
  await page.press("PageDown");
  same(pressed, []);
});

Deno.test("Enter on a button presses the button", async () => {
  at("<button>Undo</button>");
  same(await page.press("Enter"), true);
  same(pressed, []);
});

Deno.test("an open dialog has the keys", async () => {
  at("<section tabindex=-1></section>");
  const dialog = document.createElement("dialog");
  document.body.append(dialog);
  dialog.showModal();
  page.find("main > *").focus();
  await page.press("n");
  same(pressed, []);
  dialog.remove();
});
