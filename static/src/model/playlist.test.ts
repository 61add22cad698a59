/** A wall's scenes. */
import { same } from "../testing.ts";
import { boardAt, sceneAt, within } from "./playlist.ts";

Deno.test("a wall's scene follows from the clock alone; empty ones are passed over", () => {
  const item = (scene: string, seconds = 10, from = "", to = "") => ({
    scene,
    seconds,
    from,
    to,
  });
  const list = [item("brief"), item("flow", 20), item("desk", 10, "08:00", "16:00")];
  const scenes = (clock: string) =>
    [0, 10, 29, 30, 39, 40].map((second) => sceneAt(list, () => true, clock, second * 1000).scene);
  same(scenes("09:00"), ["brief", "flow", "flow", "desk", "desk", "brief"]);
  same(scenes("17:00"), ["brief", "flow", "flow", "brief", "brief", "flow"]);
  same(sceneAt(list, (scene) => scene === "desk", "17:00", 0).scene, "clock");
  same([
    within("23:30", "22:00", "06:00"),
    within("12:00", "22:00", "06:00"),
    within("12:00", "", ""),
  ], [
    true,
    false,
    true,
  ]);
});

Deno.test("boards of one wall take turns, each for as long as the playlist is", () => {
  const list = [{ scene: "brief", seconds: 100, from: "", to: "" }];
  const at = (minute: number) => boardAt([3, 7], list, minute * 60_000);
  same([0, 1, 2, 3, 4].map(at), [3, 3, 7, 7, 3]);
  same(boardAt([3], [], 60_000), 3);
});
