/** Lists that are held still. */
import { same } from "../testing.ts";
import { held } from "./hold_list.ts";

Deno.test("a list that is held still says how much has changed", () => {
  same(held([1, 2, 3], [1, 2, 3]), { ids: [1, 2, 3], isHeld: false, news: 0 });
  same(held([1, 2, 3], [9, 1, 3]), { ids: [1, 2, 3], isHeld: true, news: 2 });
  same(held([1, 2, 3], [3, 1, 2]), { ids: [1, 2, 3], isHeld: true, news: 1 });
});
