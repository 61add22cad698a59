/** What can be done with a column, and what it asks of its cards: name, limit and policy. */
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { between } from "../../model/rank.ts";
import { announce } from "../../ui/announce.ts";
import { openDialog, sendWithEnter } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { act, changeColumn, differing } from "../../boards/actions.ts";
import { toggleWatch } from "../../boards/part_actions.ts";
import { allColumns, columns, listOf, mayWork } from "../../sync/selectors.ts";
import { toggleFolded } from "../../boards/view.ts";
import { startRenaming } from "./renaming.tsx";
import type { BoardColumn } from "../../model/rows.ts";
import type { Submitted } from "../../ui/form_fields.ts";

export function columnMenu(anchor: Element, id: number) {
  const column = row("column", id), at = columns.value.findIndex((one) => one.id === id);
  if (!column) return;
  const isWatched = all("watch").some((one) => one.kind === "column" && one.target_id === id);
  const own = [
    { name: _("Fold"), icon: "chevrons-left", action: () => toggleFolded(id) },
    {
      name: isWatched ? _("Do not follow any more") : _("Follow this column"),
      icon: "bell",
      action: () => toggleWatch("column", id, isWatched),
    },
  ];
  if (!mayWork()) return openMenu(anchor, column.name, [...own, about(column)]);
  openMenu(anchor, column.name, [
    { name: _("Rename"), icon: "pencil", action: () => startRenaming(id) },
    about(column),
    ...own,
    {
      name: _("To the left"),
      icon: "arrow-left",
      isOff: at === 0,
      action: () => moveColumn(column, at - 1),
    },
    {
      name: _("To the right"),
      icon: "arrow-right",
      isOff: at === columns.value.length - 1,
      action: () => moveColumn(column, at + 1),
    },
    { name: _("New column after this one …"), icon: "plus", action: () => addColumn(id) },
    {
      name: _("Remove …"),
      icon: "trash-2",
      isOff: columns.value.length < 2,
      action: () => removeColumn(column),
    },
  ]);
}

function about(column: BoardColumn) {
  return {
    name: _("Name, limit, policy …"),
    icon: "settings",
    action: () => openColumn(column.id),
  };
}

export function openColumn(id: number) {
  const column = row("column", id);
  if (!column) return;
  openDialog(column.name, (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget;
      const values = {
        name: valueOf(form, "name").trim() || column.name,
        wip_limit: numberOf(form, "limit"),
        is_wip_limit_hard: isTicked(form, "hard"),
        policy: valueOf(form, "policy"),
      };
      const changed = differing(values, column);
      if (Object.keys(changed).length) {
        sendForm(form, close, (isHeld) => changeColumn(column, changed, isHeld));
      } else close();
    };
    return (
      <form class="stacked" onSubmit={save} onKeyDown={sendWithEnter}>
        <fieldset class="stacked" disabled={!mayWork()}>
          <h2>{column.name}</h2>
          <label>
            {_("Name")}
            <input name="name" maxlength={80} required defaultValue={column.name} />
          </label>
          <label>
            {_("Limit of cards at a time (empty: none)")}
            <input
              name="limit"
              type="number"
              min="1"
              max="999"
              defaultValue={column.wip_limit ?? ""}
            />
          </label>
          <label class="check">
            <input name="hard" type="checkbox" defaultChecked={column.is_wip_limit_hard} />
            {_("Hard limit: refuse one more card instead of warning")}
          </label>
          <label>
            {_("Policy: when may a card leave this column?")}
            <textarea name="policy" rows={3} maxlength={2000} defaultValue={column.policy} />
          </label>
        </fieldset>
        <div class="buttons">
          <button type="button" class="btn quiet" onClick={close}>{_("Close")}</button>
          {mayWork() && <button class="btn">{_("Save")}</button>}
        </div>
      </form>
    );
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
    _("column “{name}”", column),
    { put: { column: { [column.id]: { rank } } } },
  );
  announce(_("{column}: place {n} of {all}", {
    column: column.name,
    n: at + 1,
    all: columns.value.length,
  }));
}

export function addColumn(after: number | null) {
  openDialog(_("New column"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const name = valueOf(e.currentTarget, "name").trim();
      const body = { name, after_column_id: after }, summary = _("column “{name}”", { name });
      sendForm(
        e.currentTarget,
        close,
        (isHeld) => act(`boards/${boot.board}/columns`, body, summary, undefined, { isHeld }),
      );
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("New column")}</h2>
        <label>
          {_("Name")}
          <input name="name" maxlength={80} required autofocus />
        </label>
        <FormButtons close={close}>{_("Add")}</FormButtons>
      </form>
    );
  });
}

function removeColumn(column: BoardColumn) {
  const others = columns.value.filter((one) => one.id !== column.id);
  const count = listOf(column.id).value.length;
  openDialog(_("Remove column"), (close) => {
    const save = (e: Submitted) => {
      e.preventDefault();
      const body = { cards_to: Number(valueOf(e.currentTarget, "to")) };
      const summary = _("column “{name}” removed", column);
      const path = `boards/${boot.board}/columns/${column.id}/remove`;
      sendForm(e.currentTarget, close, (isHeld) => act(path, body, summary, undefined, { isHeld }));
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Remove “{name}”?", column)}</h2>
        <p>
          {_(
            "Its {n} cards, and those in the archive, go to another column. Undo brings all of it back.",
            { n: count },
          )}
        </p>
        <label>
          {_("Its cards go to")}
          <select name="to">
            {others.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <FormButtons close={close} isBad>{_("Remove")}</FormButtons>
      </form>
    );
  });
}
