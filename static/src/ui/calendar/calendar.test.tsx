/** A day is typed, walked to or pressed. The page's today is Wednesday 25 November 2026. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const page = new FakeWindow();
const { openCalendar } = await import("./calendar.tsx");

let taken: (string | null)[] = [];

async function opened(day: string | null = null) {
  taken = [];
  page.main.innerHTML = "<button>Due</button>";
  openCalendar(page.find("main button"), "Due date", day, (chosen) => taken.push(chosen));
  await page.passes(100);
}

const said = () => page.find(".calendar [role=status]").textContent;

Deno.test("Enter takes the day that was typed", async () => {
  await opened();
  await page.type("fri");
  same(said(), "Friday 27 November");
  await page.press("Enter");
  same([taken, document.querySelector(".calendar")], [["2026-11-27"], null]);
});

Deno.test("what is no day is said, and Enter takes nothing", async () => {
  await opened();
  await page.type("someday");
  same(said(), "That is no day");
  await page.press("Enter");
  same([taken, document.querySelector(".calendar") !== null], [[], true]);
});

Deno.test("arrows walk by days and weeks, and pages by months", async () => {
  await opened("2026-11-30");
  await page.press("ArrowRight");
  await page.press("ArrowDown");
  await page.press("PageDown");
  same(page.find("[data-active=true]").id, "day-2027-01-08");
  await page.press("Enter");
  same(taken, ["2027-01-08"]);
});

Deno.test("a press takes a day, and none of one that is there already", async () => {
  await opened("2026-11-30");
  same(page.find("[aria-selected=true]").id, "day-2026-11-30");
  same(page.find("[aria-current=date]").id, "day-2026-11-25");
  await page.click(page.find("#day-2026-11-30"));
  same(taken, []);
  await opened("2026-11-30");
  await page.click(page.button("No date"));
  same(taken, [null]);
  await opened();
  await page.click(page.button("Monday"));
  same(taken, ["2026-11-30"]);
});
