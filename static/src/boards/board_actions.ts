/** What is changed of a board itself and of its columns: only what this person changed. */
import { boot } from "../sync/boot.ts";
import { _ } from "../sync/i18n.ts";
import { act } from "./actions.ts";
import type { Answer, IsHeld } from "../model/answers.ts";
import type { Board, BoardColumn } from "../model/rows.ts";

/** As of an action that was accepted and changed nothing. */
export const NOTHING_TO_DO = Promise.resolve<Answer>({ events: [], result: {} });

export function changeColumn(
  column: BoardColumn,
  values: Partial<BoardColumn>,
  isHeld: IsHeld,
) {
  const optimistic = { put: { column: { [column.id]: values } } };
  const summary = _("column “{name}” saved", { name: column.name });
  return act(`boards/${boot.board}/columns/${column.id}/change`, values, summary, optimistic, {
    isHeld,
  });
}

/** Only what this person changed: the rest may have been changed by somebody else meanwhile. */
export function differing<Row>(values: Partial<Row>, before: Row): Partial<Row> {
  const changed = { ...values };
  for (const name in changed) {
    if (JSON.stringify(changed[name]) === JSON.stringify(before[name])) delete changed[name];
  }
  return changed;
}

export function changeBoard(values: Partial<Board>, isHeld: IsHeld) {
  const optimistic = { put: { board: { [boot.board]: values } } };
  return act(`boards/${boot.board}/change`, values, _("the board’s settings saved"), optimistic, {
    isHeld,
  });
}
