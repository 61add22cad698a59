/** Where a wall hangs: what it is called, which board it shows, how large and how far it is. */
import { boot } from "../../sync/boot.ts";
import { valuesOf } from "../../ui/form_fields.ts";

/** Those that a wall of one's own may show. */
export const boards = boot.boards.filter((board) => board.may_change);

/** As it stands in the form that pairs it, or in its settings. */
export function placeIn(form: HTMLFormElement) {
  const { name, board, inches, metres } = valuesOf(form, "name", "board", "inches", "metres");
  return {
    name,
    board_id: Number(board),
    inches: Number(inches),
    distance_cm: Math.round(Number(metres) * 100),
  };
}
