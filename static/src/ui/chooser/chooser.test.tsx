/** A menu that one types in takes what is shown first; a new name can be made; several be chosen. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";
import type { Making } from "./chooser.tsx";

const page = new FakeWindow();
const { openChooser } = await import("./chooser.tsx");

let chosen: string[] = [];
const NAMES = ["Åsa", "Amina", "Tuomas"];

/** Those to choose from, open at a button; who is chosen is on. */
function opened(options: { isMany?: boolean; making?: Making; startsAtChosen?: boolean } = {}) {
  page.main.innerHTML = "<button>Who</button>";
  page.find("main button").focus();
  const choices = () =>
    NAMES.map((name) => ({
      name,
      isOn: chosen.includes(name),
      action: () => chosen.push(name),
    }));
  openChooser(page.find("main button"), "Who has it", choices, options);
}

const start = (...names: string[]) => chosen = names;
const shown = () => page.texts("[role=option]");
const isOpen = () => document.querySelector(".chooser") !== null;

Deno.test("what is typed is what Enter takes, and the menu is done", async () => {
  start();
  opened();
  await page.type("tuo");
  same(shown(), ["Tuomas"]);
  await page.press("Enter");
  same([chosen, isOpen(), document.activeElement?.textContent], [["Tuomas"], false, "Who"]);
});

Deno.test("Enter takes nothing before something is typed or walked to", async () => {
  start();
  opened();
  await page.press("Enter");
  same([chosen, isOpen()], [[], true]);
  await page.press("ArrowDown");
  await page.press("ArrowDown");
  await page.press("Enter");
  same(chosen, ["Amina"]);
});

Deno.test("with what is chosen as the start, Enter leaves it so", async () => {
  start("Amina");
  opened({ startsAtChosen: true });
  same(page.find("[data-active=true]").textContent, "Amina");
  await page.press("Enter");
  same(chosen, ["Amina", "Amina"]);
});

Deno.test("several are chosen one after the other, and the field is empty for the next", async () => {
  start();
  opened({ isMany: true });
  await page.type("amina");
  await page.press("Enter");
  await page.type("åsa");
  await page.press("Enter");
  same([chosen, isOpen()], [["Amina", "Åsa"], true]);
  same(page.texts("[aria-selected=true]"), ["Åsa", "Amina"]);
});

Deno.test("what is not there can be made, and what is there is not made twice", async () => {
  start();
  const making = {
    name: (text: string) => `New: ${text}`,
    most: 40,
    action: (text: string) => chosen.push(`made ${text}`),
  };
  opened({ making });
  await page.type("amina");
  same(shown(), ["Amina"]);
  await page.type("  Bo   Ek ");
  same(shown(), ["New: Bo Ek"]);
  await page.press("Enter");
  same(chosen, ["made Bo Ek"]);
});

Deno.test("nothing found is said", async () => {
  start();
  opened();
  await page.type("xyz");
  same(page.find("[role=status]").textContent, "Nothing is called that");
  await page.press("Enter");
  same([chosen, isOpen()], [[], true]);
});
