/** Long lists, page by page. */
import { same } from "../testing.ts";
import { PagedList, wholeList } from "./paged_list.ts";

type Row = { id: number };
let all: number[] = [], size = 3, isAway = false, asked: string[] = [];

globalThis.fetch = (address) => {
  asked.push(String(address));
  if (isAway) return Promise.reject(new TypeError("away"));
  const before = Number(new URL(String(address), "http:a").searchParams.get("before") ?? Infinity);
  const here = all.filter((id) => id < before), rows = here.slice(0, size);
  const more = here.length > size;
  const headers = new Headers(more ? { Link: `</x?before=${rows.at(-1)}>; rel="next"` } : {});
  return Promise.resolve(new Response(JSON.stringify(rows.map((id) => ({ id }))), { headers }));
};

function aList(n: number) {
  all = Array.from({ length: n }, (_, i) => n - i);
  size = 3;
  isAway = false;
  asked = [];
  return new PagedList<Row>("/x", (row) => row.id);
}
const ids = (list: PagedList<Row>) => list.rows.value?.map((row) => row.id) ?? null;

Deno.test("each row comes once, whatever their number", async () => {
  for (const n of [0, 1, 3, 4, 1000]) {
    const list = aList(n);
    await list.refresh();
    while (list.next.value) await list.older();
    same(ids(list), all);
    same(asked.length, Math.max(1, Math.ceil(n / 3)));
  }
});

Deno.test("scrolling and a press at the same time ask once", async () => {
  const list = aList(7);
  await list.refresh();
  await Promise.all([list.older(), list.older(), list.older()]);
  same([ids(list), asked.length], [[7, 6, 5, 4, 3, 2], 2]);
});

Deno.test("what is new comes on top, and what was fetched stays", async () => {
  const list = aList(7);
  await list.refresh();
  await list.older();
  all = [9, 8, ...all];
  await list.refresh();
  same([ids(list), list.next.value], [[9, 8, 7, 6, 5, 4, 3, 2], "/x?before=2"]);
});

Deno.test("what is new while an older page is on its way comes too", async () => {
  const list = aList(7);
  await list.refresh();
  const older = list.older();
  all = [8, ...all];
  await Promise.all([older, list.refresh()]);
  same(ids(list), [8, 7, 6, 5, 4, 3, 2]);
});

Deno.test("where something would be missing between, the list begins anew", async () => {
  const list = aList(4);
  await list.refresh();
  all = [20, 19, 18, 17, ...all];
  await list.refresh();
  same([ids(list), list.next.value], [[20, 19, 18], "/x?before=18"]);
});

Deno.test("nobody answers: what is there stays, and the next press tries again", async () => {
  const list = aList(4);
  isAway = true;
  await list.refresh();
  same([ids(list), list.hasFailed.value], [null, true]);
  isAway = false;
  await list.older();
  isAway = true;
  await list.older();
  same([ids(list), list.hasFailed.value], [[4, 3, 2], true]);
  isAway = false;
  await list.older();
  same([ids(list), list.hasFailed.value], [[4, 3, 2, 1], false]);
});

Deno.test("a row that has left is not shown", async () => {
  const list = aList(2);
  await list.refresh();
  list.drop(2);
  same(ids(list), [1]);
});

Deno.test("a list can be had as a whole", async () => {
  aList(7);
  same((await wholeList<Row>("/x")).length, 7);
});
