/** A menu at a place is walked through, typed in, and gives the focus back. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";
import type { Entry } from "./menu.tsx";

const page = new FakeWindow();
const { openMenu } = await import("./menu.tsx");

let done: string[] = [];

/** A button with a menu of those, open. */
function opened(...names: string[]) {
  done = [];
  page.main.innerHTML = "<button>More</button>";
  const anchor = page.find("main button");
  anchor.focus();
  const entries: Entry[] = names.map((name) => ({ name, action: () => done.push(name) }));
  openMenu(anchor, "What can be done", entries);
  return { anchor, entries };
}

const focused = () => document.activeElement?.textContent?.trim();

Deno.test("it is walked with arrows, round and round", async () => {
  opened("Rename", "Archive", "Delete");
  same(focused(), "Rename");
  await page.press("ArrowUp");
  same(focused(), "Delete");
  await page.press("ArrowDown");
  await page.press("ArrowDown");
  same(focused(), "Archive");
  await page.press("End");
  same(focused(), "Delete");
  await page.press("Home");
  same(focused(), "Rename");
});

Deno.test("letters go to what begins so, and a pause begins anew", async () => {
  opened("Rename", "Archive", "Revise");
  await page.press("r");
  await page.press("e");
  await page.press("v");
  same(focused(), "Revise");
  await page.passes(1000);
  await page.press("a");
  same(focused(), "Archive");
});

Deno.test("a press does it, closes the menu, and the focus is where it was", async () => {
  const { anchor } = opened("Rename", "Archive");
  await page.click(page.button("Archive"));
  same([done, document.querySelector(".menu"), document.activeElement === anchor], [
    ["Archive"],
    null,
    true,
  ]);
});

Deno.test("Escape does nothing and gives the focus back", async () => {
  const { anchor } = opened("Rename");
  same(await page.press("Escape"), false);
  same([done, document.querySelector(".menu"), document.activeElement === anchor], [
    [],
    null,
    true,
  ]);
});

Deno.test("the press that closes it from outside presses nothing else", async () => {
  const { anchor } = opened("Rename");
  page.main.insertAdjacentHTML("beforeend", "<button>Beside</button>");
  let pressed = 0;
  const beside = page.button("Beside");
  beside.addEventListener("click", () => pressed++);
  beside.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  await page.click(beside);
  same([pressed, document.querySelector(".menu"), anchor.isConnected], [0, null, true]);
  await page.click(beside);
  same(pressed, 1);
});

Deno.test("its own button opens and closes it", () => {
  const { anchor, entries } = opened("Rename");
  openMenu(anchor, "What can be done", entries);
  same(document.querySelector(".menu"), null);
  openMenu(anchor, "What can be done", entries);
  same(document.querySelectorAll(".menu").length, 1);
});

Deno.test("what is off is walked past, and groups have their names", async () => {
  page.main.innerHTML = "<button>More</button>";
  openMenu(page.find("main button"), "Board", [
    { name: "Add", group: "Columns", action: () => {} },
    { name: "Fold", group: "Columns", action: () => {}, isOff: true },
    { name: "Share", group: "Board", action: () => {} },
  ]);
  await page.press("ArrowDown");
  same([focused(), page.texts(".menu .group")], ["Share", ["Columns", "Board"]]);
});
