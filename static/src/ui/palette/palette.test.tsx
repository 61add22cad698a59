/** One field for everything: what is done here, boards, people, and what the server finds. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";
import type { Entry } from "./entries.ts";

const people = {
  5: { id: 5, name: "Ann", is_active: true },
  6: { id: 6, name: "Bo", is_active: true },
};
const page = new FakeWindow({
  streams: [{ stream: "organisation", epoch: 1, seq: 0, rows: { member: people } }],
});
const { openPalette } = await import("./palette.tsx");

let done: string[] = [];
const own = (): Entry[] => [
  { key: "archive", name: "Archive", section: "Card", action: () => done.push("archive") },
  {
    key: "assign",
    name: "Assign",
    section: "Card",
    step: () => ({
      title: "Who has it",
      isMany: true,
      choices: () =>
        ["Ann", "Bo"].map((name) => ({
          name,
          isOn: done.includes(name),
          action: () => done.push(name),
        })),
    }),
  },
];

async function opened(found: object[] = []) {
  for (const old of document.querySelectorAll("dialog")) old.remove();
  done = [];
  page.serve = (path) =>
    path.includes("/boards") ? { body: [] } : { body: { found, results: found } };
  openPalette([own]);
  await page.passes(300);
  page.find(".asks input").focus();
}

const isOpen = () => document.querySelector("dialog.palette") !== null;
const active = () => page.find("[data-active=true]").textContent;

Deno.test("what is typed is what Enter does", async () => {
  await opened();
  await page.type("arch");
  same(active(), "Archive");
  await page.press("Enter");
  same([done, isOpen()], [["archive"], false]);
});

Deno.test("what asks one thing more asks it inside, several one after the other", async () => {
  await opened();
  await page.type("assign");
  await page.press("Enter");
  same([page.texts(".asks b"), isOpen()], [["Who has it"], true]);
  await page.type("bo");
  await page.press("Enter");
  await page.type("ann");
  await page.press("Enter");
  same([done, isOpen()], [["Bo", "Ann"], true]);
  await page.press("Backspace");
  same(page.texts(".asks b"), []);
});

Deno.test("what is called nothing of the kind is said", async () => {
  await opened();
  await page.type("xyzzy");
  await page.passes(500);
  same(page.find(".nothing").textContent, "Nothing is called that");
  await page.press("Enter");
  same([done, isOpen()], [[], true]);
});

Deno.test("it is there once, however often it is asked for", async () => {
  await opened();
  openPalette([own]);
  same(document.querySelectorAll("dialog.palette").length, 1);
});
