/** Who has the desk is the server's answer; what it said last stays while it is away. */
import { same } from "../testing.ts";
import { FakePage } from "./fake_page.ts";

const member = { 7: { id: 7, name: "Cilla" } };
const page = new FakePage({
  me: { id: 5, name: "Ann", role: "member" },
  streams: [{ stream: "organisation", epoch: 1, seq: 0, rows: { member } }],
});
const { mayArrange, nameOf, readRota, rota } = await import("./rota.ts");

Deno.test("it is read, and kept while the server is away", async () => {
  page.serve = () => ({ body: { is_set: true, shifts: [] } });
  await readRota();
  page.serve = () => null;
  await readRota();
  page.serve = () => ({ status: 503 });
  await readRota();
  same([page.sent.length, rota.value?.is_set], [3, true]);
});

Deno.test("a shift is somebody's or nobody's, and members do not arrange it", () => {
  same([nameOf(7), nameOf(null), mayArrange], ["Cilla", "–", false]);
});
