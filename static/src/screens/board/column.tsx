/** What can be done with a column, and what it asks of its cards: name, limit and policy. */
import { boot } from "../../sync/boot.ts";
import { all, row } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, numberOf, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { Select } from "../../ui/select/select.tsx";
import { act } from "../../boards/actions.ts";
import { changeColumn, differing, moveColumn, NOTHING_TO_DO } from "../../boards/board_actions.ts";
import { toggleWatch } from "../../boards/part_actions.ts";
import { columns, listOf, mayWork } from "../../sync/selectors.ts";
import { toggleFolded } from "../../boards/view.ts";
import { startRenaming } from "./renaming.tsx";
import type { BoardColumn } from "../../model/rows.ts";
import type { IsHeld } from "../../model/answers.ts";

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

function openColumn(id: number) {
  const column = row("column", id);
  if (!column) return;
  openDialog(column.name, (close) => (
    <DialogForm
      title={column.name}
      close={close}
      button={mayWork() && _("Save")}
      ask={(form, isHeld) => saveColumn(form, column, isHeld)}
    >
      <fieldset class="stacked" disabled={!mayWork()}>
        <label>
          {_("Name")}
          <input name="name" maxlength={80} required defaultValue={column.name} />
        </label>
        <label>
          {_("Limit of cards at a time (empty: none)")}
          <input
            name="wip_limit"
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
    </DialogForm>
  ));
}

function saveColumn(form: HTMLFormElement, column: BoardColumn, isHeld: IsHeld) {
  const values = {
    name: valueOf(form, "name").trim() || column.name,
    wip_limit: numberOf(form, "wip_limit"),
    is_wip_limit_hard: isTicked(form, "hard"),
    policy: valueOf(form, "policy"),
  };
  const changed = differing(values, column);
  return Object.keys(changed).length ? changeColumn(column, changed, isHeld) : NOTHING_TO_DO;
}

export function addColumn(after: number | null) {
  const add = (form: HTMLFormElement, isHeld: IsHeld) => {
    const name = valueOf(form, "name").trim(), summary = _("column “{name}” saved", { name });
    const body = { name, after_column_id: after };
    return act(`boards/${boot.board}/columns`, body, summary, undefined, { isHeld });
  };
  openDialog(
    _("New column"),
    (close) => (
      <DialogForm title={_("New column")} close={close} button={_("Add")} ask={add}>
        <label>
          {_("Name")}
          <input name="name" maxlength={80} required autofocus />
        </label>
      </DialogForm>
    ),
  );
}

function removeColumn(column: BoardColumn) {
  const others = columns.value.filter((one) => one.id !== column.id);
  const count = listOf(column.id).value.length;
  const remove = (form: HTMLFormElement, isHeld: IsHeld) => {
    const body = { cards_to: Number(valueOf(form, "cards_to")) };
    const summary = _("column “{name}” removed", column);
    const path = `boards/${boot.board}/columns/${column.id}/remove`;
    return act(path, body, summary, undefined, { isHeld });
  };
  openDialog(_("Remove column"), (close) => (
    <DialogForm
      title={_("Remove “{name}”?", column)}
      close={close}
      button={_("Remove")}
      isBad
      ask={remove}
    >
      <p>
        {_(
          "Its {n} cards, and those in the archive, go to another column. Undo brings all of it back.",
          { n: count },
        )}
      </p>
      <Select
        name="cards_to"
        label={_("Its cards go to")}
        options={others.map(({ id, name }) => ({ value: id, name }))}
      />
    </DialogForm>
  ));
}
