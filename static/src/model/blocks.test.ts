/** Long lists in blocks. */
import { same } from "../testing.ts";
import { inBlocks } from "./blocks.ts";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

Deno.test("every card is in one block, in its order", () => {
  const ids = upTo(1003), blocks = inBlocks(ids);
  same(blocks.flat(), ids);
  same(blocks.every((block) => block.length <= 8), true);
  same(inBlocks([]), []);
});

Deno.test("a card that comes or goes changes its own block alone", () => {
  const ids = upTo(80), before = inBlocks(ids);
  const came = inBlocks([...ids.slice(0, 20), 900, ...ids.slice(20)], before);
  same(came.flatMap((block, i) => block === before[i] ? [] : [i]), [2]);
  const left = inBlocks(ids.filter((id) => id !== 21), before);
  same(left.flatMap((block, i) => block === before[i] ? [] : [i]), [2]);
});

Deno.test("when the first card of a block leaves, its rest joins the block before", () => {
  const blocks = inBlocks(upTo(24).filter((id) => id !== 9), inBlocks(upTo(24)));
  same(blocks.map((block) => block.length), [15, 8]);
});

Deno.test("blocks neither grow nor shrink without end", () => {
  let ids = upTo(16), blocks = inBlocks(ids);
  for (let id = 100; id < 200; id++) {
    ids = [ids[0], id, ...ids.slice(1)];
    blocks = inBlocks(ids, blocks);
  }
  same(blocks.flat(), ids);
  same(Math.max(...blocks.map((block) => block.length)) <= 16, true);
  blocks = inBlocks(ids.filter((_, i) => i % 8 === 0), blocks);
  same(blocks.slice(0, -1).every((block) => block.length >= 4), true);
});
