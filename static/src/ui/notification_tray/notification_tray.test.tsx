/** What others did, by what it is about; gone when it is seen. */
import { same } from "../../testing.ts";
import { FakeWindow } from "../fake_window.ts";

const AT = "2026-11-25T07:00:00Z";
const about = { board_id: 1, ticket_id: null, by_id: 6, seen_at: null, at: AT };
const notice = {
  1: { id: 1, ...about, card_id: 48, kind: "mention", title: "Refunds", text: "@Ann look" },
  2: { id: 2, ...about, card_id: 52, kind: "assigned", title: "Prices", text: "Prices" },
  3: { id: 3, ...about, card_id: 48, kind: "comment", title: "Refunds", text: "Done" },
};
const page = new FakeWindow({
  streams: [
    { stream: "me/5", epoch: 1, seq: 0, rows: { notice } },
    { stream: "organisation", epoch: 1, seq: 0, rows: { member: { 6: { id: 6, name: "Bo" } } } },
  ],
});
const { openNotificationTray } = await import("./notification_tray.tsx");
openNotificationTray();
await page.passes(200);

const unseen = () => document.querySelectorAll("[data-new=true]").length;
const seenBy = () => page.sent.filter(({ path }) => path.endsWith("/seen")).map(({ body }) => body);

Deno.test("those about one card stand together, the newest group first", () => {
  same(page.texts(".notifications h3"), ["Refunds", "Prices"]);
  same(page.texts(".notifications b"), ["Bo commented", "Bo mentioned you", "Bo gave you this"]);
  same(page.texts(".notification-text"), ["Done", "@Ann look"]);
});

Deno.test("j and k walk through them", async () => {
  page.find(".notifications a").focus();
  await page.press("j");
  await page.press("j");
  same(document.activeElement?.getAttribute("href"), "/boards/1/cards/52");
  await page.press("j");
  await page.press("k");
  same(document.activeElement?.getAttribute("href"), "/boards/1/cards/48");
});

Deno.test("one is seen by itself, then all that are left, also while the server is away", async () => {
  page.serve = () => null;
  await page.click(page.button("Seen: Bo gave you this"));
  same(unseen(), 2);
  await page.click(page.button("Mark all as seen"));
  same(unseen(), 0);
  page.serve = () => ({ body: { events: [], result: {} } });
  await page.passes(60_000);
  same([...new Set(seenBy())], ['{"ids":[2]}', '{"ids":null}']);
});
