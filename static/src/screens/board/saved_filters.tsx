/** Filters that somebody has saved, for themselves or for the board. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { DialogForm } from "../../ui/dialog/dialog_form.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { mayWork } from "../../sync/selectors.ts";
import { isFiltered, query, useQuery } from "../../boards/view.ts";
import type { IsHeld } from "../../model/answers.ts";

export function savedMenu(anchor: Element) {
  const saved = all("saved_filter").filter((one) => one.board_id === boot.board);
  const entries = saved.sort((a, b) => a.name.localeCompare(b.name)).map((one) => ({
    name: one.name,
    icon: one.member_id ? "user" : "users",
    isOn: query() === one.query || undefined,
    action: () => useQuery(one.query),
  }));
  openMenu(anchor, _("Saved filters"), [
    ...entries,
    { name: _("Save this filter …"), icon: "plus", isOff: !isFiltered.value, action: saveFilter },
    {
      name: _("Remove a saved filter …"),
      icon: "trash-2",
      isOff: !saved.length,
      action: () => removeMenu(anchor),
    },
  ]);
}

function saveFilter() {
  openDialog(
    _("Save this filter"),
    (close) => (
      <DialogForm title={_("Save this filter")} close={close} button={_("Save")} ask={save}>
        <label>
          {_("Name")}
          <input name="name" required maxlength={60} autofocus />
        </label>
        {mayWork() && (
          <label class="check">
            <input type="checkbox" name="shared" />
            {_("For everybody on this board")}
          </label>
        )}
      </DialogForm>
    ),
  );
}

function save(form: HTMLFormElement, isHeld: IsHeld) {
  const name = valueOf(form, "name").trim(), isShared = isTicked(form, "shared");
  return send({
    path: `/api/v1/boards/${boot.board}/filters${isShared ? "/shared" : ""}`,
    body: { name, query: query() },
    summary: _("filter “{name}” saved", { name }),
    stream: isShared ? `board/${boot.board}` : `me/${boot.me.id}`,
    said: () => _("Saved as “{name}”", { name }),
    isHeld,
  });
}

function removeMenu(anchor: Element) {
  const saved = all("saved_filter").filter((one) =>
    one.board_id === boot.board && (one.member_id || mayWork())
  );
  openMenu(
    anchor,
    _("Remove"),
    saved.map((one) => ({
      name: one.name,
      icon: "trash-2",
      action: () => {
        const stream = one.member_id ? `me/${one.member_id}` : `board/${boot.board}`;
        send({
          path: `/api/v1/filters/${one.id}/remove`,
          summary: _("filter “{name}” removed", one),
          stream,
        });
      },
    })),
  );
}
