/** Numbers of what a wall may not read are there once they are measured. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const brief = {
  1: { id: 1, name: "desk", body: { waiting: 12 } },
  2: { id: 2, name: "flow", body: {} },
};
new FakePage({ streams: [{ stream: "wall/1", epoch: 1, seq: 0, rows: { brief } }] });
const { measured } = await import("./measures.ts");

Deno.test("what is empty is not there yet", () => {
  same([measured("desk")?.waiting, measured("flow"), measured("focus")], [
    12,
    undefined,
    undefined,
  ]);
});
