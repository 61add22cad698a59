/** Where a wall hangs: what it is called, which board it begins with, its size and distance. */
import { boot } from "../../sync/boot.ts";
import { valuesOf } from "../../ui/form_fields.ts";

/** Those that a wall of one's own may show. */
export const boards = boot.boards.filter((board) => board.may_change);

export const boardOptions = boards.map(({ id, name }) => ({ value: id, name }));

/** As it stands in the form that pairs it, or in its settings. */
export function placeIn(form: HTMLFormElement) {
  const said = valuesOf(form, "name", "inches", "distance_cm");
  return {
    name: said.name,
    inches: Number(said.inches),
    distance_cm: Math.round(Number(said.distance_cm) * 100), // the form asks for metres
  };
}
