/** Filters that somebody has saved, for themselves or for the board. */
import { boot } from "../../sync/boot.ts";
import { send } from "../../sync/optimistic_updates.ts";
import { all } from "../../sync/store.ts";
import { _ } from "../../sync/i18n.ts";
import { openDialog } from "../../ui/dialog/dialog.tsx";
import { FormButtons } from "../../ui/dialog/form_buttons.tsx";
import { isTicked, valueOf } from "../../ui/form_fields.ts";
import { openMenu } from "../../ui/menu/menu.tsx";
import { sendForm } from "../../ui/send_form.ts";
import { toast } from "../../ui/toast/toast.tsx";
import { mayWork } from "../../sync/selectors.ts";
import { isFiltered, query, useQuery } from "../../boards/view.ts";
import type { Submitted } from "../../ui/form_fields.ts";

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
  openDialog(_("Save this filter"), (close) => {
    const save = async (e: Submitted) => {
      e.preventDefault();
      const form = e.currentTarget,
        name = valueOf(form, "name"),
        isShared = isTicked(form, "shared");
      const path = `/api/v1/boards/${boot.board}/filters${isShared ? "/shared" : ""}`;
      const stream = isShared ? `board/${boot.board}` : `me/${boot.me.id}`;
      const summary = _("filter “{name}”", { name });
      const body = { name: name.trim(), query: query() };
      const saving = (isHeld: () => boolean) => send({ path, body, summary, stream, isHeld });
      if (await sendForm(form, close, saving)) toast(_("Saved as “{name}”", { name }));
    };
    return (
      <form class="stacked" onSubmit={save}>
        <h2>{_("Save this filter")}</h2>
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
        <FormButtons close={close}>{_("Save")}</FormButtons>
      </form>
    );
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
