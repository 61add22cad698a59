/** A page is taken apart and put together again, and nothing of it is lost. */
import { same } from "../testing.ts";
import {
  copyPathOf,
  endsCopies,
  isMembersPage,
  isSameShell,
  putTogether,
  streamOf,
  takenApart,
} from "./page_copy.ts";

const told = (stream: string, title: string) => ({ stream, rows: { card: { 7: { title } } } });
const page = (start: object, around = "", csrf = "a") =>
  `<html><head><script type="application/json" id="boot">${
    JSON.stringify(start).replaceAll("<", "\\u003c")
  }</script></head><body>${around}<form><input type="hidden" name="csrf" value="${csrf}"></form>`;
const START = { owner: "ann", csrf: "a", now: 5, version: "1", screen: "board" };
const STREAMS = [told("board/1", "</script><b>"), told("people", "Ann")];

Deno.test("a page comes back with its rows, its clock, and that it is a copy", () => {
  const found = takenApart(page({ ...START, streams: STREAMS, parts: [told("board/2", "mine")] }));
  if (!found) throw new Error("it was no page");
  same(found.shell.streams, ["board/1", "people"]);
  const rows = { ...found.rows, people: JSON.stringify(told("people", "Bo")) };
  const html = putTogether(found.shell, rows, 70, 90);
  same(html.split("</script>").length, 2);
  const again = takenApart(html);
  same(again?.shell.start, { ...START, now: 90, copied_at: 70 });
  same(JSON.parse(again?.rows["board/1"] ?? ""), STREAMS[0]);
  same(JSON.parse(again?.rows.people ?? ""), told("people", "Bo"));
  same(JSON.parse(again?.rows["board/2"] ?? ""), told("board/2", "mine"));
});

Deno.test("what is nobody's page is not taken", () => {
  same(takenApart("<html>Sign in</html>"), null);
  same(takenApart(page({ ...START, owner: undefined, streams: [] })), null);
});

Deno.test("two shells say the same when only the moment and the rows differ", () => {
  const shell = (start: object, around?: string, csrf?: string) =>
    takenApart(page({ ...START, streams: [], ...start }, around, csrf))?.shell;
  const is = (one: ReturnType<typeof shell>, other: ReturnType<typeof shell>) =>
    one && other && isSameShell(one, other);
  same(is(shell({}, `<script src>`), shell({}, `<script blocking="render" src>`)), true);
  same(is(shell({}), shell({ csrf: "b", now: 9, copied_at: 3 }, "", "b")), true);
  same(is(shell({}), shell({}, "<a>Desk</a>")), false);
  same(is(shell({}), shell({ me: { role: "viewer" } })), false);
  same(is(shell({}), shell({ owner: "bo" })), false);
});

Deno.test("pages that their streams keep in step have copies, and a card is on its board's", () => {
  const paths = ["/boards/7", "/boards/7/cards/9", "/boards/7/backlog", "/desk", "/mine"];
  same(paths.map(copyPathOf), ["/boards/7", "/boards/7", "/boards/7/backlog", "/desk", "/mine"]);
  const others = ["/boards", "/boards/7/standups", "/wall", "/shared/abc", "/sign-in", "/"];
  same(others.map(copyPathOf), others.map(() => ""));
  same(["/boards/7/backlog", "/desk", "/mine"].map(streamOf), ["board/7", "desk", ""]);
  same(["/", "/boards", "/walls", "/wall", "/shared/abc", "/ask"].map(isMembersPage), [
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

Deno.test("signing in and out, and every form, end what is known", () => {
  same(endsCopies("POST", "/language"), true);
  same(endsCopies("GET", "/sign-in"), true);
  same(endsCopies("GET", "/sign-in/sso/back"), true);
  same(endsCopies("GET", "/boards/1"), false);
});
