/**
 * A long list in blocks of neighbours: a page builds those near the screen, and a change touches
 * few of them.
 */

const USUAL = 8, FEWEST = 4, MOST = 16;

/**
 * @param ids from top to bottom
 * @param before the blocks until now: where one began, one begins again, and what stays is the same
 */
export function inBlocks(ids: number[], before: number[][] = []): number[][] {
  const known = new Map(before.map((block) => [block[0], block]));
  const blocks: number[][] = [];
  let block: number[] = [];
  for (const id of ids) {
    if (!block.length || (known.has(id) && block.length >= FEWEST)) blocks.push(block = []);
    block.push(id);
  }
  return blocks.flatMap((one) => one.length > MOST ? parts(one) : [same(known.get(one[0]), one)]);
}

function parts(block: number[]) {
  const count = Math.ceil(block.length / USUAL);
  return Array.from({ length: count }, (_, i) => block.slice(i * USUAL, (i + 1) * USUAL));
}

function same(before: number[] | undefined, now: number[]) {
  const isSame = before?.length === now.length && now.every((id, i) => id === before[i]);
  return isSame ? before : now;
}
