/** A column is renamed where its name stands. */
import { signal } from "@preact/signals";
import { _ } from "../../sync/i18n.ts";
import { changeColumn } from "../../boards/board_actions.ts";
import type { BoardColumn } from "../../model/rows.ts";

/** The column whose name is being written; 0 for none. */
export const renamed = signal(0);

export function startRenaming(id: number) {
  renamed.value = id;
}

/** Enter and a walk away keep the name, Escape gives the old one back. */
export function Renaming({ column }: { column: BoardColumn }) {
  const keys = (e: KeyboardEvent) => {
    if (e.key === "Enter") rename(column, fieldOf(e));
    else if (e.key !== "Escape") return;
    e.preventDefault();
    e.stopPropagation();
    renamed.value = 0;
    document.getElementById(`about-${column.id}`)?.focus();
  };
  return (
    <input
      class="renaming"
      aria-label={_("Name of the column")}
      maxlength={80}
      defaultValue={column.name}
      ref={selectOnce}
      onKeyDown={keys}
      onBlur={(e) => {
        rename(column, e.currentTarget);
        renamed.value = 0;
      }}
    />
  );
}

/** Only once: Enter takes the focus away, which would say so again. */
function rename(column: BoardColumn, field: HTMLInputElement) {
  const name = field.value.trim();
  if (renamed.peek() !== column.id || !name || name === column.name) return;
  changeColumn(column, { name }, () => false);
}

const fieldOf = (e: KeyboardEvent) => e.currentTarget as HTMLInputElement;

function selectOnce(field: HTMLInputElement | null) {
  if (!field || document.activeElement === field) return;
  field.focus();
  field.select();
}
