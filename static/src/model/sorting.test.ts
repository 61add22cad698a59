/** Orders. */
import { same } from "../testing.ts";
import { by, newest, stepped } from "./sorting.ts";

const rows = [{ n: 2, at: "b" }, { n: null, at: "c" }, { n: 1, at: undefined }];

Deno.test("the smallest comes first, what has none before all; the newest the other way round", () => {
  same([...rows].sort(by((one) => one.n)).map((one) => one.n), [null, 1, 2]);
  same([...rows].sort(by((one) => one.at)).map((one) => one.at), [undefined, "b", "c"]);
  same([...rows].sort(newest((one) => one.n)).map((one) => one.n), [2, 1, null]);
});

Deno.test("what is equal stays in its order", () => {
  const equal = [{ n: 1, id: "a" }, { n: 1, id: "b" }];
  same([...equal].sort(by((one) => one.n)).map((one) => one.id), ["a", "b"]);
  same([...equal].sort(newest((one) => one.n)).map((one) => one.id), ["a", "b"]);
});

Deno.test("one goes a place earlier or later, and at the ends nowhere", () => {
  same(stepped(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
  same(stepped(["a", "b", "c"], "b", 1), ["a", "c", "b"]);
  same(stepped(["a", "b"], "a", -1), ["a", "b"]);
  same(stepped(["a", "b"], "b", 1), ["a", "b"]);
});
