/**
 * Lists whose entries have one line each and the same height: how many there is room for. Pure;
 * lengths in units.
 */

/** Of an entry with the distance to the next. */
export const ROW = 4.75;
/** What an entry needs so that its title says something; two stand beside each other from there. */
const LEAST_WIDTH = 64, GAP = 1.5;

/** As many as there is room for in one column or two, never none, and how many are left over. */
export function rowsThatFit(count: number, { width, height }: { width: number; height: number }) {
  const columns = width >= 2 * LEAST_WIDTH + GAP ? 2 : 1;
  const each = Math.max(1, Math.floor(height / ROW + 0.02));
  const shown = Math.min(count, each * columns);
  return { columns: count > each ? columns : 1, shown, more: count - shown };
}
