/** What is pressed is lifted when it goes some way, and put down by Escape or a lost pointer. */
import { same } from "../testing.ts";
import { FakeWindow } from "./fake_window.ts";

const page = new FakeWindow();
const { watchPresses } = await import("./press.ts");

let log: string[] = [];
page.main.innerHTML = "<article>Refunds</article>";
const root = page.main, card = page.find("article");
root.setPointerCapture = () => {};
watchPresses(root, {
  take: (target) => target.closest("article") ? "card" : null,
  lift: () => log.push("lift"),
  drop: ({ x, y }) => log.push(`drop ${x},${y}`),
  settle: () => log.push("settle"),
});

function pointer(kind: string, x: number, y: number, pointerType = "mouse") {
  const at = { clientX: x, clientY: y, pointerId: 1, pointerType, button: 0 };
  card.dispatchEvent(new PointerEvent(kind, { bubbles: true, cancelable: true, ...at }));
}

const begin = () => log = [];

Deno.test("a press that goes some way is a drag, and no click", async () => {
  begin();
  pointer("pointerdown", 0, 0);
  pointer("pointermove", 3, 3);
  same(log, []);
  pointer("pointermove", 20, 10);
  pointer("pointerup", 20, 10);
  same(log, ["lift", "drop 20,10", "settle"]);
  let clicks = 0;
  card.addEventListener("click", () => clicks++);
  card.click();
  same(clicks, 0);
  await page.passes(10);
  card.click();
  same(clicks, 1);
});

Deno.test("a press that stays is none", () => {
  begin();
  pointer("pointerdown", 0, 0);
  pointer("pointerup", 1, 0);
  same(log, []);
});

Deno.test("a finger must be held: before that it scrolls", async () => {
  begin();
  pointer("pointerdown", 0, 0, "touch");
  pointer("pointermove", 0, 30, "touch");
  await page.passes(500);
  same(log, []);
  pointer("pointerdown", 0, 0, "touch");
  await page.passes(300);
  same(log, ["lift"]);
  pointer("pointercancel", 0, 0, "touch");
  same(log, ["lift", "settle"]);
});

Deno.test("Escape puts it down where it was", async () => {
  begin();
  pointer("pointerdown", 0, 0);
  pointer("pointermove", 40, 0);
  await page.press("Escape");
  pointer("pointerup", 40, 0);
  same(log, ["lift", "settle"]);
});
