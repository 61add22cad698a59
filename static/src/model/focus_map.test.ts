/** Where things are on the focus map. */
import { same } from "../testing.ts";
import { arranged, between, drawnAt, fieldsOf, labelOf, placeAt, spotsOf } from "./focus_map.ts";

const tied = (id: number, ...areas: number[]) => ({ id, areas, x: null, y: null });

Deno.test("four areas are two by two, of five the last two share the width", () => {
  const [a, b, c, d] = fieldsOf([1, 2, 3, 4]);
  same([a.y === b.y, c.y === d.y, a.x === c.x, a.width === d.width], [true, true, true, true]);
  const five = fieldsOf([1, 2, 3, 4, 5]);
  same(five[3].width > five[0].width, true);
  same(fieldsOf([]), []);
});

Deno.test("each is in its main area's field, and no two at one place", () => {
  const fields = fieldsOf([1, 2, 3, 4]);
  const many = Array.from({ length: 200 }, (_, i) => tied(i, i % 4 + 1));
  const spots = arranged(many, fields);
  for (const { id, areas } of many) {
    const spot = spots.get(id) ?? { x: -1, y: -1 }, field = fields[areas[0] - 1];
    same(spot.x > field.x && spot.x < field.x + field.width, true);
    same(spot.y > field.y && spot.y < field.y + field.height, true);
  }
  same(new Set([...spots.values()].map(({ x, y }) => `${x} ${y}`)).size, 200);
});

Deno.test("what is tied to a second area stands on its side", () => {
  const spots = arranged([tied(1, 1), tied(2, 1, 2), tied(3, 1)], fieldsOf([1, 2]));
  const x = (id: number) => spots.get(id)?.x ?? 0;
  same(x(2) >= Math.max(x(1), x(3)), true);
});

Deno.test("an own place counts, also outside of its field; without areas there is nowhere", () => {
  const fields = fieldsOf([1, 2]), mine = { ...tied(7, 1), x: 1000, y: 500 };
  same(spotsOf([mine], fields).get(7), { x: 1600, y: 500 });
  same(spotsOf([tied(1, 9)], []).size, 0);
  same(spotsOf([tied(1, 9)], fields).size, 1);
});

Deno.test("what is dragged over the edge stays on the map", () => {
  same(placeAt({ x: -50, y: 2000 }), { x: 0, y: 1000 });
  same(placeAt(drawnAt({ x: 123.4, y: 567.8 })), { x: 123.4, y: 567.8 });
});

Deno.test("a link goes from rim to rim, and not at all where they touch", () => {
  same(between({ x: 0, y: 0 }, { x: 200, y: 0 }, 30, 40), {
    start: { x: 34, y: 0 },
    end: { x: 150, y: 0 },
  });
  same(between({ x: 0, y: 0 }, { x: 60, y: 0 }, 30, 40), null);
});

Deno.test("a long name is two lines, and says that it goes on", () => {
  same(labelOf("School devices ready for term start", 16, 2), [
    "School devices",
    "ready for term…",
  ]);
  same(labelOf("Rota", 16, 2), ["Rota"]);
  same(labelOf("Verksamhetssystemsförvaltning", 16, 2), ["Verksamhetssyst…"]);
  same(labelOf("<script>alert(1)</script>", 30, 2), ["<script>alert(1)</script>"]);
});
