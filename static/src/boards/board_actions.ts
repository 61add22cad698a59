/** What is changed of a board itself and of its columns: only what this person changed. */
import { between } from "../model/rank.ts";
import { boot } from "../sync/boot.ts";
import { allColumns, columns } from "../sync/selectors.ts";
import { announce } from "../ui/announce.ts";
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

/** To a place among the others, from the left. */
export function moveColumn(column: BoardColumn, at: number) {
  const others = columns.value.filter((one) => one.id !== column.id);
  if (columns.value[at]?.id === column.id) return;
  const after = others[at - 1] ?? allColumns.value.find((one) => one.is_backlog);
  const rank = between(after?.rank ?? null, others[at]?.rank ?? null);
  act(
    `boards/${boot.board}/columns/${column.id}/move`,
    { after_column_id: after?.id ?? null },
    _("column “{name}” saved", column),
    { put: { column: { [column.id]: { rank } } } },
  );
  announce(_("{column}: place {n} of {all}", {
    column: column.name,
    n: at + 1,
    all: columns.value.length,
  }));
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
