/** Days of absences, as text. */
import { FakePage } from "../../sync/fake_page.ts";
import { same } from "../../testing.ts";

new FakePage();
const { absencesFrom, todayText } = await import("./days.ts");

const days = (id: number, from_on: string, until_on: string) => ({ id, from_on, until_on });

Deno.test("what is over is not listed, and the next one comes first", () => {
  const all = [
    days(1, "2026-12-01", "2026-12-02"),
    days(2, "2026-11-20", "2026-11-24"),
    days(3, "2026-11-01", "2026-11-23"),
  ];
  same(absencesFrom(all, "2026-11-24").map((one) => one.id), [2, 1]);
});

Deno.test("today is the day where the browser is", () => {
  same(todayText(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});
